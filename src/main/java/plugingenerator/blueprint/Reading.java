package plugingenerator.blueprint;

import java.util.List;

/** What came of reading a model's answer. */
public sealed interface Reading {

    record Read(Blueprint blueprint) implements Reading {}

    record Unreadable(List<Flaw> flaws) implements Reading {
        public Unreadable {
            flaws = List.copyOf(flaws);
        }
    }

    /** What is wrong and where: {@code slot} is a path such as {@code input[0].type}. */
    record Flaw(String slot, String message) {}
}
