package plugingenerator.flow.seat;

import plugingenerator.request.store.TestDatabase;

/** What replicas share, on a test's database. */
public final class TestSeat {

    private TestSeat() {}

    public static Seat on(TestDatabase database) {
        return new Seat(database.jdbc());
    }

    public static TokenDigests digests(TestDatabase database) {
        return new TokenDigests(database.jdbc());
    }
}
