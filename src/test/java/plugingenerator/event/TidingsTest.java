package plugingenerator.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plugingenerator.core.PlatformCore;
import plugingenerator.draft.Draft;
import plugingenerator.request.RequestId;
import plugingenerator.request.demand.DemandLedger;
import plugingenerator.request.demand.TestLedger;
import plugingenerator.request.store.TestDatabase;
import plugingenerator.request.store.Wishes;

class TidingsTest {

    private static final Draft DRAFT = new Draft("d-1", Draft.State.REGISTERED, true);

    private TestDatabase database;
    private Wishes wishes;
    private DemandLedger ledger;
    private EventLog events;
    private Tidings tidings;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = new TestDatabase(folder);
        wishes = new Wishes(database);
        ledger = TestLedger.on(database);
        events = new EventLog(database.jdbc(), PlatformCore.none());
        tidings = new Tidings(ledger, events);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyone_who_asked_is_told_once_that_the_draft_is_made() {
        RequestId ann = asked("ann", "fuel");
        RequestId bob = asked("bob", "fuel");
        RequestId eve = asked("eve", "currency");
        RequestId maker = asked("sam", "fuel");

        tidings.made(maker, "fuel_use", DRAFT);
        tidings.made(maker, "fuel_use", DRAFT);

        for (RequestId told : List.of(ann, bob)) {
            assertThat(events.after(told, 0))
                    .singleElement()
                    .satisfies(
                            event -> {
                                assertThat(event.type()).isEqualTo("plugin_custom_draft_made");
                                assertThat(event.payload()).contains("d-1", "fuel_use");
                            });
        }
        assertThat(events.after(maker, 0)).isEmpty();
        assertThat(events.after(eve, 0)).isEmpty();
    }

    @Test
    void who_asks_later_is_told_when_it_is_given_out_again() {
        RequestId maker = asked("sam", "fuel");
        tidings.made(maker, "fuel_use", DRAFT);
        RequestId late = asked("ann", "fuel");
        RequestId again = asked("bob", "fuel");

        tidings.made(again, "fuel_use", DRAFT);

        assertThat(events.after(late, 0)).hasSize(1);
        assertThat(events.after(again, 0)).isEmpty();
    }

    private RequestId asked(String user, String gist) {
        RequestId id = wishes.from(user, gist);
        ledger.asked(id, gist, Optional.empty());
        return id;
    }
}
