package plugingenerator.screening.text;

/** A piece of what the brief says, and where it stands. */
public record Passage(Source source, String text) {

    /** Where in the brief; {@code TURN} is a line of the dialogue that is not the user's. */
    public enum Source {
        WISH,
        CONSTRAINT,
        MESSAGE,
        TURN
    }
}
