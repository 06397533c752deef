package plugingenerator.cli.command;

/** A command line that cannot be carried out as it stands, told in one sentence. */
public final class UsageError extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String sentence;

    public UsageError(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
