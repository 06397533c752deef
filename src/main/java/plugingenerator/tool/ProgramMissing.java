package plugingenerator.tool;

/**
 * A program could not be started at all: it is not there, or the system refuses another process.
 */
public final class ProgramMissing extends Exception {

    public ProgramMissing(String program, Throwable cause) {
        super("could not start " + program, cause);
    }
}
