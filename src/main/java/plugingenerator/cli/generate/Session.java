package plugingenerator.cli.generate;

import java.util.concurrent.atomic.AtomicBoolean;
import plugingenerator.cli.command.Exit;
import plugingenerator.cli.command.Terminal;
import plugingenerator.flow.door.Reply;
import plugingenerator.request.store.Submission;

/**
 * A request that a person waits for at the terminal. A signal calls the request off; the process
 * then ends with the signal's own exit code.
 */
final class Session {

    private final Terminal terminal;
    private final Pipeline pipeline;

    Session(Terminal terminal, Pipeline pipeline) {
        this.terminal = terminal;
        this.pipeline = pipeline;
    }

    Exit hold(Submission submission, Result result) {
        Conversation conversation =
                new Conversation(pipeline, ProgressView.on(terminal, result.language()));
        AtomicBoolean signalled = new AtomicBoolean();
        Thread onSignal =
                Thread.ofPlatform().unstarted(() -> callOff(conversation, signalled, result));
        Runtime.getRuntime().addShutdownHook(onSignal);
        try {
            Reply reply = conversation.hold(submission);
            return signalled.get() ? Exit.INTERRUPTED : result.tell(reply.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Exit.INTERRUPTED;
        } finally {
            if (!signalled.get()) {
                Runtime.getRuntime().removeShutdownHook(onSignal);
            }
        }
    }

    private void callOff(Conversation conversation, AtomicBoolean signalled, Result result) {
        signalled.set(true);
        try {
            conversation.callOff();
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        terminal.complain(result.language().choose("прервано.", "interrupted."));
    }
}
