package plugingenerator.flow.member;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import plugingenerator.core.RecordingCore;
import plugingenerator.core.RecordingCore.Answer;
import plugingenerator.core.RecordingCore.Call;
import plugingenerator.core.TestClock;
import plugingenerator.event.Severity;
import plugingenerator.event.TestEvents;
import plugingenerator.flow.door.CoreTokens;
import plugingenerator.flow.door.Readiness;
import plugingenerator.flow.door.TestDoor;
import plugingenerator.flow.seat.TestSeat;
import plugingenerator.request.Brief;
import plugingenerator.request.Capability;
import plugingenerator.request.Constraints;
import plugingenerator.request.Language;
import plugingenerator.request.RequestId;
import plugingenerator.request.UserContext;
import plugingenerator.request.store.Acceptance;
import plugingenerator.request.store.Submission;
import plugingenerator.request.store.TestDatabase;

/** A core over HTTP, a database, and this service between them, on a clock of the test's own. */
final class Platform implements AutoCloseable, Function<Call, Answer> {

    final TestClock clock = new TestClock();
    final RecordingCore core = new RecordingCore(this);
    final TestDatabase database;
    final CoreTokens tokens;
    final Membership membership;
    final Courier courier;

    /** How every replica says it does. */
    volatile Readiness readiness = TestDoor.ready();

    private final TestEvents events;
    private int joined;

    /** The service once more, on the same store. */
    record Replica(CoreTokens tokens, Membership membership, Courier courier) {}

    Platform(Path folder) {
        database = new TestDatabase(folder);
        events = new TestEvents(database, core.client());
        Replica first = replica("http://127.0.0.1:8080");
        tokens = first.tokens();
        membership = first.membership();
        courier = first.courier();
    }

    Replica replica(String listening) {
        var client = core.membership(clock);
        CoreTokens own = TestDoor.tokens(TestSeat.digests(database), clock);
        Membership itself =
                new Membership(
                        client,
                        new Self(
                                TestDoor.manifest(),
                                () -> readiness,
                                database.numbers(),
                                core.settings(),
                                listening),
                        own,
                        TestSeat.on(database),
                        clock);
        return new Replica(
                own, itself, new Courier(events.outbox(), database.requests(), client, itself));
    }

    @Override
    public Answer apply(Call call) {
        if (call.path().endsWith("/register")) {
            joined++;
            return new Answer(
                    201,
                    "{\"plugin_id\":\"p-1\",\"token\":\"core-token-%d\",\"expires_at\":\"%s\"}"
                            .formatted(joined, clock.instant().plusSeconds(3600)));
        }
        return new Answer(200, "{\"status\":\"ok\"}");
    }

    RequestId accept(@Nullable String dialog) {
        Brief brief =
                new Brief(
                        Capability.of("курсы валют"),
                        Constraints.NONE,
                        new UserContext(null, dialog, null, List.of()),
                        null,
                        Language.RU);
        return switch (database.requests().accept(new Submission(brief, "c", null, "d"))) {
            case Acceptance.Taken(RequestId id) -> id;
            case Acceptance.Repeated _, Acceptance.Conflicting _ -> throw new AssertionError();
        };
    }

    void tell(RequestId request, String type, Map<String, ?> payload) {
        events.log().tell(request, type, Severity.INFO, payload);
    }

    List<Call> events() {
        return core.calls().stream().filter(call -> call.path().endsWith("/events")).toList();
    }

    @Override
    public void close() {
        database.close();
        core.close();
    }
}
