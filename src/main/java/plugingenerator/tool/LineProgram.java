package plugingenerator.tool;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A program that is started once and then trades lines of UTF-8 text over its pipes. It gets an
 * empty environment and the folder {@code /}; what it writes to standard error is read and
 * forgotten. Its end is told once, whoever caused it.
 */
public final class LineProgram implements AutoCloseable {

    /** Hears what the program says; called from the program's own threads, one call at a time. */
    public interface Listener {
        void line(String line);

        /** Nothing comes after this. */
        void ended(Ended ended);
    }

    private static final byte[] END_OF_INPUT = new byte[0];
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final Duration LAST_WORDS = Duration.ofMillis(300);

    private final Process process;
    private final Listener listener;
    private final BlockingQueue<byte[]> outgoing = new LinkedBlockingQueue<>();
    private final AtomicReference<@Nullable Ended> end = new AtomicReference<>();
    private final Complaint complaint = new Complaint();

    private LineProgram(Process process, Listener listener) {
        this.process = process;
        this.listener = listener;
    }

    /** Starts the program; a line of more than {@code maxLineBytes} from it is its end. */
    public static LineProgram start(List<String> command, int maxLineBytes, Listener listener)
            throws ProgramMissing {
        ProcessBuilder builder = new ProcessBuilder(command).directory(new File("/"));
        builder.environment().clear();
        LineProgram program;
        try {
            program = new LineProgram(builder.start(), listener);
        } catch (IOException refused) {
            throw new ProgramMissing(new File(command.getFirst()).getName(), refused);
        }
        program.listen(maxLineBytes);
        return program;
    }

    private void listen(int maxLineBytes) {
        var lines = new LineReader(process.getInputStream(), maxLineBytes, listener::line);
        Thread out = thread("out", () -> finish(lines.read()));
        thread("err", () -> complaint.read(process.getErrorStream()));
        thread("in", this::write);
        thread("exit", () -> finishAfter(out));
    }

    /** A grandchild may hold the pipe open after the program itself is gone. */
    private void finishAfter(Thread out) {
        exitCode();
        try {
            out.join(LAST_WORDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        finish(Ended.Cause.EXITED);
    }

    private Thread thread(String pipe, Runnable work) {
        return Thread.ofPlatform()
                .daemon()
                .name("program-" + process.pid() + "-" + pipe)
                .start(work);
    }

    /** Sends one line; never waits. After the program's end it goes nowhere. */
    public void send(String line) {
        outgoing.add((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void write() {
        try (OutputStream out = process.getOutputStream()) {
            for (byte[] next = outgoing.take(); next.length > 0; next = outgoing.take()) {
                out.write(next);
                out.flush();
            }
        } catch (IOException gone) {
            // The program's end is noticed, and told, by whoever reads its output.
            outgoing.clear();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void finish(Ended.Cause cause) {
        killTree();
        Ended ended = new Ended(cause, exitCode(), complaint.kind());
        if (end.compareAndSet(null, ended)) {
            outgoing.add(END_OF_INPUT);
            listener.ended(ended);
        }
    }

    private int exitCode() {
        try {
            return process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** Kills the program and everything that it started. */
    public void kill() {
        killTree();
    }

    private void killTree() {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroyForcibly();
        for (ProcessHandle handle : started) {
            handle.descendants().forEach(ProcessHandle::destroyForcibly);
            handle.destroyForcibly();
        }
    }

    public long pid() {
        return process.pid();
    }

    /** Ends the input, waits at most 2 s for the program to end by itself, then kills it. */
    @Override
    public void close() {
        outgoing.add(END_OF_INPUT);
        try {
            if (!process.waitFor(GRACE)) {
                killTree();
            }
        } catch (InterruptedException stopped) {
            killTree();
            Thread.currentThread().interrupt();
        }
    }
}
