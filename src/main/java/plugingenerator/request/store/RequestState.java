package plugingenerator.request.store;

/** Where a request is in its life. Each state owns its moves; the store writes them. */
public sealed interface RequestState {

    /** Accepted and stored; nobody works on it. {@code attempts} were begun and did not end. */
    record Waiting(int attempts) implements RequestState {
        public Running start(String owner) {
            return new Running(owner, attempts + 1, Stage.ACCEPTED);
        }
    }

    /**
     * A worker holds its lease. Owner and attempt fence every write: a worker that lost them writes
     * nothing.
     */
    record Running(String owner, int attempt, Stage stage) implements RequestState {
        public Running at(Stage next) {
            return new Running(owner, attempt, next);
        }

        /** Back in the queue without a mark against the request, as on an orderly shutdown. */
        public Waiting handBack() {
            return new Waiting(attempt - 1);
        }

        /** Back in the queue with a mark, as after an error that broke the attempt. */
        public Waiting drop() {
            return new Waiting(attempt);
        }
    }

    /** Ended; it moves no more. */
    record Ended(Ending ending) implements RequestState {}

    default boolean over() {
        return switch (this) {
            case Waiting _, Running _ -> false;
            case Ended _ -> true;
        };
    }
}
