package plugingenerator.gate.worker;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plugingenerator.tool.Ended;
import plugingenerator.tool.ProgramMissing;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps one worker alive: starts it in the background, checks that it is the one that the
 * toolchain's folder promises, and starts the next one when it ends, with growing pauses while that
 * fails.
 */
final class Keeper implements AutoCloseable {

    /** A worker that may be asked, and the versions that it named. */
    record Ready(Conversation conversation, Map<String, String> versions) {}

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final int TELLING_FAILURES = 3;

    private final Toolchain toolchain;
    private final Patience patience;
    private final Runnable whenReady;
    private CompletableFuture<Ready> current = new CompletableFuture<>();
    private @Nullable Thread watch;
    private boolean closed;
    private volatile @Nullable String trouble;

    Keeper(Toolchain toolchain, Patience patience, Runnable whenReady) {
        this.toolchain = toolchain;
        this.patience = patience;
        this.whenReady = whenReady;
    }

    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    synchronized void start() {
        if (watch == null && !closed) {
            watch = Thread.ofPlatform().daemon().name("gate-worker").start(this::keep);
        }
    }

    synchronized boolean isRunning() {
        return watch != null && !closed;
    }

    /** The worker, waited for as long as a start may take; empty where none came up. */
    Optional<Ready> ready() throws InterruptedException {
        start();
        for (int tries = 0; tries < 3; tries++) {
            Optional<Ready> ready = next();
            if (ready.isEmpty() || !ready.get().conversation().end().isDone()) {
                return ready;
            }
            withdraw(ready.get());
        }
        return Optional.empty();
    }

    private Optional<Ready> next() throws InterruptedException {
        CompletableFuture<Ready> next;
        synchronized (this) {
            next = current;
        }
        try {
            return Optional.of(next.get(patience.start().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            notInTime(next);
            return Optional.empty();
        } catch (ExecutionException | CancellationException none) {
            return Optional.empty();
        }
    }

    /** Whoever waited in vain, and whoever comes next, is told what is wrong until one is ready. */
    private synchronized void notInTime(CompletableFuture<Ready> awaited) {
        if (!awaited.isDone() && !closed) {
            trouble = advice("it is not ready in time");
        }
    }

    private void keep() {
        try {
            for (int failures = 0; !isClosed(); ) {
                Optional<String> failure = serve();
                failures = failure.isEmpty() ? 0 : failures + 1;
                if (failures >= TELLING_FAILURES) {
                    LOG.warn("the gate's worker: {}, {} times in a row", failure.get(), failures);
                    trouble = advice(failure.get());
                }
                if (failures > 0) {
                    Thread.sleep(patience.pause(failures));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** One worker's life; empty when it was of use, otherwise what was wrong with it. */
    private Optional<String> serve() throws InterruptedException {
        try (Conversation conversation = new Conversation(toolchain.command())) {
            Map<String, String> versions = versions(hello(conversation));
            if (!versions.entrySet().containsAll(toolchain.versions().entrySet())) {
                return Optional.of("its tools are not those of its folder");
            }
            Ready ready = new Ready(conversation, versions);
            offer(ready);
            Ended ended = conversation.end().get();
            withdraw(ready);
            return conversation.answered()
                    ? Optional.empty()
                    : Optional.of("it ends without an answer, " + ended.complaint());
        } catch (ProgramMissing missing) {
            return Optional.of("its Python cannot be started");
        } catch (TimeoutException silent) {
            return Optional.of("it is not ready in time");
        } catch (ExecutionException ended) {
            return Optional.of("it ends at once");
        }
    }

    private ObjectNode hello(Conversation conversation)
            throws InterruptedException, ExecutionException, TimeoutException {
        return conversation.hello().get(patience.start().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void offer(Ready ready) {
        synchronized (this) {
            trouble = null;
            current.complete(ready);
        }
        Thread.ofVirtual().name("gate-specimen").start(whenReady);
    }

    private synchronized void withdraw(Ready ready) {
        if (current.isDone() && !current.isCancelled() && ready.equals(current.getNow(null))) {
            current = new CompletableFuture<>();
        }
    }

    private static String advice(String why) {
        return "The program that checks plugins does not start ("
                + why
                + "): delete the folder that TOOLCHAIN_DIR names and start the service with ./run,"
                + " which makes it anew.";
    }

    private static Map<String, String> versions(ObjectNode hello) {
        Map<String, String> versions = new TreeMap<>();
        if (hello.path("ready").asBoolean(false)) {
            hello.path("versions")
                    .properties()
                    .forEach(tool -> versions.put(tool.getKey(), tool.getValue().asString("")));
        }
        return Map.copyOf(versions);
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Ends the worker and waits until it is gone. */
    @Override
    public void close() {
        Thread watching;
        synchronized (this) {
            closed = true;
            watching = watch;
            current.cancel(false);
        }
        if (watching != null) {
            watching.interrupt();
            try {
                watching.join(Duration.ofSeconds(5));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
