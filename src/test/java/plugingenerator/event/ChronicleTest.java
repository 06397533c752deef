package plugingenerator.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import plugingenerator.core.PlatformCore;
import plugingenerator.request.Language;
import plugingenerator.request.Refusal;
import plugingenerator.request.RefusalCode;
import plugingenerator.request.RequestId;
import plugingenerator.request.late.TestLate;
import plugingenerator.request.store.Claimed;
import plugingenerator.request.store.Ending;
import plugingenerator.request.store.LeaseLost;
import plugingenerator.request.store.Stage;
import plugingenerator.request.store.Store;
import plugingenerator.request.store.TestDatabase;
import plugingenerator.request.store.Wishes;

@ParameterizedClass
@EnumSource(Store.class)
class ChronicleTest {

    private final Store store;
    private TestDatabase database;
    private Wishes wishes;
    private EventLog events;
    private Chronicle chronicle;

    ChronicleTest(Store store) {
        this.store = store;
    }

    @BeforeEach
    void open(@TempDir Path folder) {
        database = new TestDatabase(store, folder);
        wishes = new Wishes(database);
        events = new EventLog(database.jdbc(), PlatformCore.none());
        chronicle =
                new Chronicle(database.requests(), database.work(), TestLate.on(database), events);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whoever_lost_the_lease_ends_nothing_and_tells_nothing() {
        RequestId id = wishes.from(null, "wish");
        Claimed lost = database.work().claim("dead", Wishes.LAPSED).orElseThrow();
        wishes.claim("alive");

        assertThatThrownBy(() -> inTransaction(() -> chronicle.end(lost, refused())))
                .isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> inTransaction(() -> chronicle.reach(lost, Stage.GATE)))
                .isInstanceOf(LeaseLost.class);
        assertThat(events.after(id, 0)).isEmpty();
    }

    @Test
    void nothing_is_told_of_a_request_that_is_over() {
        RequestId id = wishes.from(null, "wish");
        Claimed claimed = wishes.claim("w");
        inTransaction(() -> chronicle.end(claimed, refused()));

        inTransaction(() -> events.tell(id, "plugin_custom_x", Severity.INFO, Map.of()));

        assertThat(events.after(id, 0))
                .extracting(LoggedEvent::type)
                .containsExactly("plugin_invocation_completed");
    }

    @Test
    void a_waiting_request_is_cancelled_at_once_with_its_last_event() {
        RequestId id = wishes.from(null, "wish");

        inTransaction(() -> assertThat(chronicle.cancel(id)).isTrue());
        inTransaction(() -> assertThat(chronicle.cancel(id)).isFalse());

        assertThat(events.after(id, 0))
                .singleElement()
                .extracting(LoggedEvent::type)
                .isEqualTo("plugin_invocation_completed");
        assertThat(database.requests().find(id).orElseThrow().state().over()).isTrue();
    }

    @Test
    void n1_what_failed_says_why() {
        RequestId id = wishes.from(null, "wish");
        Claimed claimed = wishes.claim("w");

        inTransaction(
                () ->
                        chronicle.end(
                                claimed,
                                new Ending.Refused(
                                        Refusal.of(RefusalCode.MODEL_UNAVAILABLE, Language.EN))));

        assertThat(events.after(id, 0))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.type()).isEqualTo("plugin_failed");
                            assertThat(event.payload())
                                    .isEqualTo(
                                            "{\"status\":\"failed\",\"error_code\":\"model_unavailable\"}");
                        });
    }

    @Test
    void a_running_request_is_asked_to_stop() {
        RequestId id = wishes.from(null, "wish");
        wishes.claim("w");

        inTransaction(() -> assertThat(chronicle.cancel(id)).isTrue());

        assertThat(database.work().cancelAsked(id)).isTrue();
        assertThat(events.after(id, 0)).isEmpty();
    }

    @Test
    void n1_many_who_tell_of_one_request_at_once_never_take_the_same_number() throws Exception {
        RequestId id = wishes.from(null, "wish");
        List<Callable<Void>> tellers =
                IntStream.range(0, 20).<Callable<Void>>mapToObj(i -> () -> tell(id, i)).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> told : threads.invokeAll(tellers)) {
                told.get();
            }
        }

        assertThat(events.after(id, 0))
                .extracting(LoggedEvent::seq)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
    }

    @SuppressWarnings("NullAway") // a Callable<Void> has nothing else to return
    private Void tell(RequestId id, int number) {
        inTransaction(() -> events.tell(id, "plugin_custom_x", Severity.INFO, Map.of("n", number)));
        return null;
    }

    private void inTransaction(Runnable change) {
        database.transactions().executeWithoutResult(_ -> change.run());
    }

    private static Ending refused() {
        return new Ending.Refused(Refusal.of(RefusalCode.NOT_UNDERSTOOD, Language.RU));
    }
}
