package plugingenerator.request.demand;

import plugingenerator.request.store.TestDatabase;

/** The ledger on a test's database. */
public final class TestLedger {

    private TestLedger() {}

    public static DemandLedger on(TestDatabase database) {
        return new DemandLedger(database.jdbc());
    }
}
