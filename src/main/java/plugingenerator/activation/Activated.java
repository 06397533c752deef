package plugingenerator.activation;

/** Does the message ask for a new function (F1)? {@code certainty} is 0 to 1. */
public sealed interface Activated {

    record Asked(double certainty) implements Activated {}

    record NotAsked(double certainty) implements Activated {}

    record Unsure(double certainty) implements Activated {}
}
