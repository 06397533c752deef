package plugingenerator.event;

import plugingenerator.core.PlatformCore;
import plugingenerator.request.late.TestLate;
import plugingenerator.request.store.TestDatabase;

/** The event log and its outbox on a test's database. */
public record TestEvents(EventLog log, EventOutbox outbox) {

    public TestEvents(TestDatabase database, PlatformCore core) {
        this(new EventLog(database.jdbc(), core), new EventOutbox(database.jdbc()));
    }

    public Chronicle chronicle(TestDatabase database) {
        return new Chronicle(database.requests(), database.work(), TestLate.on(database), log);
    }
}
