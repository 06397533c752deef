package plugingenerator.gate.worker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import plugingenerator.tool.Ended;
import plugingenerator.tool.LineProgram;
import plugingenerator.tool.ProgramMissing;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The questions to one worker process and its answers, matched by id. A word that answers nothing
 * is a breach: the process is killed and all its questions are lost.
 */
final class Conversation implements LineProgram.Listener, AutoCloseable {

    /** The worker is gone; nothing that was asked of it will be answered. */
    static final class Gone extends Exception {
        Gone(String why) {
            super(why);
        }
    }

    private static final int MAX_LINE = 32 << 20;
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final CompletableFuture<ObjectNode> hello = new CompletableFuture<>();
    private final CompletableFuture<Ended> end = new CompletableFuture<>();
    private final Map<String, CompletableFuture<ObjectNode>> open = new HashMap<>();
    private final AtomicLong ids = new AtomicLong();
    private final LineProgram program;
    private volatile boolean answered;

    Conversation(List<String> command) throws ProgramMissing {
        program = LineProgram.start(command, MAX_LINE, this);
    }

    CompletableFuture<ObjectNode> hello() {
        return hello;
    }

    CompletableFuture<Ended> end() {
        return end;
    }

    /** Whether any question was ever answered. */
    boolean answered() {
        return answered;
    }

    long pid() {
        return program.pid();
    }

    CompletableFuture<ObjectNode> ask(Order order, String operation) {
        String id = String.valueOf(ids.incrementAndGet());
        CompletableFuture<ObjectNode> answer = new CompletableFuture<>();
        synchronized (open) {
            if (end.isDone()) {
                return CompletableFuture.failedFuture(new Gone("the worker has ended"));
            }
            open.put(id, answer);
        }
        program.send(order.message(id, operation));
        return answer;
    }

    @Override
    public void line(String line) {
        if (!(read(line) instanceof ObjectNode message && hear(message))) {
            program.kill();
        }
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException noJson) {
            return MissingNode.getInstance();
        }
    }

    private boolean hear(ObjectNode message) {
        String id = message.path("id").asString("");
        if (!hello.isDone()) {
            return id.isEmpty() && hello.complete(message);
        }
        CompletableFuture<ObjectNode> answer;
        synchronized (open) {
            answer = open.remove(id);
        }
        if (answer == null) {
            return false;
        }
        answered = true;
        return answer.complete(message);
    }

    @Override
    public void ended(Ended ended) {
        Gone gone = new Gone("the worker ended: " + ended.cause());
        List<CompletableFuture<ObjectNode>> lost;
        synchronized (open) {
            end.complete(ended);
            lost = List.copyOf(open.values());
            open.clear();
        }
        hello.completeExceptionally(gone);
        lost.forEach(answer -> answer.completeExceptionally(gone));
    }

    void kill() {
        program.kill();
    }

    @Override
    public void close() {
        program.close();
    }
}
