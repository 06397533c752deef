package referencecore.registry;

import java.util.List;

/** What became of a registration. */
public sealed interface Enrolment {

    /** {@code fresh} is false where the same call came before. */
    record Taken(Entry entry, boolean fresh) implements Enrolment {}

    record Invalid(List<Dialect.Violation> violations) implements Enrolment {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }

    /** The operator has not approved this name, or said no. */
    record Barred(Standing standing) implements Enrolment {}
}
