package plugingenerator.blueprint.prompt;

/**
 * A slot that must change: its name, such as {@code examples[0]}, {@code logic.imports} or {@code
 * unit handle}, and what is wrong with it, shown in place.
 */
public record Complaint(String slot, String shown) {}
