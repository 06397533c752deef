package plugingenerator.activation;

/** Does the message ask for a new function (F1)? {@code certainty} is 0.5 to 1. */
public sealed interface Activated {

    record Asked(double certainty) implements Activated {}

    record NotAsked(double certainty) implements Activated {}

    /** Too close to call by the words alone; {@code asked} is the likelier side. */
    record Unsure(boolean asked, double certainty) implements Activated {}
}
