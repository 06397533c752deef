package plugingenerator.web.problem;

/** One thing that is wrong with a body: where, as a JSON pointer (RFC 6901), and what. */
public record Violation(String pointer, String text) {}
