package plugingenerator.llm.budget;

/** May tokens be spent? */
public sealed interface Allowance {

    /** Yes; the reservation is settled with what they really were. */
    record Granted(String reservation) implements Allowance {}

    /** No: this limit is reached, in words for an operator. */
    record Spent(String limit) implements Allowance {}
}
