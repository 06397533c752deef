package plugingenerator.request.late;

import plugingenerator.request.store.TestDatabase;

/** The look for late requests on a test's database. */
public final class TestLate {

    private TestLate() {}

    public static LateRequests on(TestDatabase database) {
        return new LateRequests(database.jdbc());
    }
}
