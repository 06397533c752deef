package plugingenerator.request.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import plugingenerator.request.Brief;
import plugingenerator.request.Capability;
import plugingenerator.request.Constraints;
import plugingenerator.request.Language;
import plugingenerator.request.RequestId;
import plugingenerator.request.UserContext;

/** Hands in wishes, and takes them up as a worker does. */
public record Wishes(TestDatabase database) {

    public static final java.time.Duration LEASE = java.time.Duration.ofMinutes(1);
    public static final java.time.Duration LAPSED = java.time.Duration.ofSeconds(-1);

    public RequestId from(@Nullable String user, String wish) {
        return taken(database.requests().accept(of(user, wish, null)));
    }

    public static RequestId taken(Acceptance acceptance) {
        return switch (acceptance) {
            case Acceptance.Taken(RequestId id) -> id;
            case Acceptance.Repeated _, Acceptance.Conflicting _ ->
                    throw new AssertionError("not taken");
        };
    }

    public static Submission of(@Nullable String user, String wish, @Nullable String invocation) {
        String digest = "%064x".formatted(wish.hashCode() & 0xffffffffL);
        Brief brief =
                new Brief(
                        Capability.of(wish),
                        Constraints.NONE,
                        new UserContext(user, null, null, List.of()),
                        null,
                        Language.RU);
        return new Submission(brief, "caller", invocation, digest);
    }

    /** The next in the queue, for a worker of this name. */
    public Claimed claim(String owner) {
        return database.work().claim(owner, LEASE).orElseThrow();
    }

    /** The wishes of all that wait, in the order in which workers would get them. */
    public List<String> order() {
        return java.util.stream.Stream.generate(() -> database.work().claim("all", LEASE))
                .takeWhile(java.util.Optional::isPresent)
                .map(claimed -> claimed.orElseThrow().brief().capability().summary())
                .toList();
    }
}
