package plugingenerator.request.store;

import plugingenerator.request.RequestId;

/** What the store made of a submission. */
public sealed interface Acceptance {

    /** Stored; from here on it survives a {@code kill -9}. */
    record Taken(RequestId id) implements Acceptance {}

    /** The same invocation was sent before; its request answers. */
    record Repeated(RequestId id) implements Acceptance {}

    /** Another body under an invocation id that is taken: a 409. */
    record Conflicting() implements Acceptance {}
}
