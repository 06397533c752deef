package plugingenerator.cli.command;

/** How a command ends, as its exit code says; the help texts list the same codes. */
public enum Exit {
    MADE(0),
    /** Wrong words on the command line, or an unreadable file of constraints. */
    USAGE(2),
    /** The wish was refused (F5): what would work is in the answer. */
    REFUSED(3),
    FAILED(4),
    /** Something is missing or wrongly set on this machine. */
    SETUP(5),
    INTERRUPTED(130),
    /** No ending: the service runs on after the command has returned. */
    SERVING(0);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
