package plugingenerator.flow.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import plugingenerator.core.PlatformCore;
import plugingenerator.event.LoggedEvent;
import plugingenerator.event.TestEvents;
import plugingenerator.flow.time.FlowSettings;
import plugingenerator.flow.time.Signals;
import plugingenerator.request.Language;
import plugingenerator.request.Refusal;
import plugingenerator.request.RefusalCode;
import plugingenerator.request.RequestId;
import plugingenerator.request.late.TestLate;
import plugingenerator.request.store.Ending;
import plugingenerator.request.store.RequestState;
import plugingenerator.request.store.Store;
import plugingenerator.request.store.TestDatabase;
import plugingenerator.request.store.Wishes;

@ParameterizedClass
@EnumSource(Store.class)
class PatrolTest {

    private static final FlowSettings SETTINGS =
            new FlowSettings(
                    1, 200, Duration.ofSeconds(60), Duration.ofMinutes(10), Duration.ofSeconds(30));

    private final Store store;
    private TestDatabase database;
    private Wishes wishes;
    private TestEvents events;
    private Patrol patrol;

    PatrolTest(Store store) {
        this.store = store;
    }

    @BeforeEach
    void open(@TempDir Path folder) {
        database = new TestDatabase(store, folder);
        wishes = new Wishes(database);
        events = new TestEvents(database, PlatformCore.none());
        patrol =
                new Patrol(
                        TestLate.on(database),
                        events.chronicle(database),
                        SETTINGS,
                        new Signals(),
                        true);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void n1_a_request_that_waits_longer_than_a_minute_is_told_of_with_its_stage_and_what_is_left() {
        RequestId id = wishes.from(null, "wish");
        patrol.round();
        assertThat(events.log().after(id, 0)).isEmpty();

        age(70);
        patrol.round();
        patrol.round();

        LoggedEvent told = events.log().after(id, 0).getFirst();
        assertThat(events.log().after(id, 0)).hasSize(1);
        assertThat(told.type()).isEqualTo("plugin_timeout");
        assertThat(told.payload()).contains("\"stage\":\"accepted\"").contains("\"seconds\":7");
        assertThat(told.payload()).containsPattern("\"seconds_left\":52\\d|\"seconds_left\":530");
    }

    @Test
    void a_request_that_nobody_takes_up_ends_at_the_hard_limit() {
        RequestId id = wishes.from(null, "wish");
        age(601);
        patrol.round();

        assertThat(database.requests().find(id).orElseThrow().state())
                .isEqualTo(
                        new RequestState.Ended(
                                new Ending.Refused(
                                        Refusal.of(RefusalCode.DEADLINE_EXCEEDED, Language.RU))));
        assertThat(events.log().after(id, 0))
                .extracting(LoggedEvent::type)
                .containsExactly("plugin_failed");
    }

    @Test
    void a_running_request_is_told_of_and_left_to_its_worker() {
        RequestId id = wishes.from(null, "wish");
        wishes.claim("w");
        age(700);
        patrol.round();

        assertThat(database.requests().find(id).orElseThrow().state().over()).isFalse();
        assertThat(events.log().after(id, 0).getFirst().payload()).contains("\"seconds_left\":0");
    }

    private void age(int seconds) {
        database.jdbc()
                .sql(
                        "update request set accepted_at = accepted_at - cast(:seconds as integer) * interval '1' second")
                .param("seconds", seconds)
                .update();
    }
}
