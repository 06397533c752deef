package plugingenerator.draft;

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
import plugingenerator.core.RecordingCore;
import plugingenerator.core.RecordingCore.Answer;
import plugingenerator.request.store.Store;
import plugingenerator.request.store.TestDatabase;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ParameterizedClass
@EnumSource(Store.class)
class DraftsTest {

    private final Store store;
    private TestDatabase database;

    DraftsTest(Store store) {
        this.store = store;
    }

    @BeforeEach
    void open(@TempDir Path folder) {
        database = new TestDatabase(store, folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void without_a_core_a_draft_is_kept_here_under_its_own_id() throws Exception {
        Draft draft = drafts(PlatformCore.none()).register(candidate("a"));

        assertThat(draft.state()).isEqualTo(Draft.State.LOCAL);
        assertThat(draft.id()).hasSize(36);
    }

    @Test
    void f4_a_draft_is_told_by_the_cores_id() throws Exception {
        try (RecordingCore core = RecordingCore.drafting()) {
            assertThat(drafts(core.client()).register(candidate("a")))
                    .isEqualTo(new Draft("core-draft-1", Draft.State.REGISTERED, true));
        }
    }

    @Test
    void registering_twice_makes_one_draft() throws Exception {
        try (RecordingCore core = RecordingCore.drafting()) {
            Drafts drafts = drafts(core.client());
            Draft first = drafts.register(candidate("a"));

            assertThat(drafts.register(candidate("a"))).isEqualTo(first);
            assertThat(core.calls()).hasSize(1);
        }
    }

    @Test
    void a_draft_that_the_core_could_not_take_is_delivered_later_under_the_same_key()
            throws Exception {
        try (RecordingCore core = new RecordingCore(_ -> new Answer(503, ""))) {
            Drafts drafts = drafts(core.client());
            assertThat(drafts.register(candidate("a")).state()).isEqualTo(Draft.State.PENDING);

            core.nowAnswer(_ -> new Answer(201, "{\"plugin_id\":\"late\"}"));
            becomeDue();
            drafts.deliverDue();

            assertThat(drafts.register(candidate("a")))
                    .isEqualTo(new Draft("late", Draft.State.REGISTERED, false));
            assertThat(core.calls()).hasSize(2);
            assertThat(core.calls().getLast().key()).isEqualTo(core.calls().getFirst().key());
        }
    }

    @Test
    void a_local_draft_is_delivered_once_a_core_is_configured() throws Exception {
        Draft local = drafts(PlatformCore.none()).register(candidate("a"));
        try (RecordingCore core = RecordingCore.drafting()) {
            assertThat(drafts(core.client()).deliverDue()).isEqualTo(1);

            assertThat(core.calls().getFirst().key()).isEqualTo(local.id());
            assertThat(drafts(core.client()).deliverDue()).isZero();
        }
    }

    @Test
    void a_sender_that_was_frozen_takes_nothing_back_of_what_another_one_achieved() {
        DraftStore sent = new DraftStore(database.jdbc());
        String key = sent.keep(candidate("a"), Draft.State.PENDING).key();
        sent.registered(key, "core-1", true);

        sent.postponed(key, "the core cannot be reached", Duration.ZERO);
        sent.parked(key, "the core answered 409");

        assertThat(sent.find("a".repeat(64)).orElseThrow().draft())
                .isEqualTo(new Draft("core-1", Draft.State.REGISTERED, true));
        assertThat(sent.backlog()).isEqualTo(new DraftBacklog(0, 0, Duration.ZERO));
    }

    @Test
    void what_the_core_does_not_have_is_counted_with_its_age() {
        DraftStore sent = new DraftStore(database.jdbc());
        sent.keep(candidate("a"), Draft.State.PENDING);
        sent.parked(sent.keep(candidate("b"), Draft.State.PENDING).key(), "409");
        database.jdbc()
                .sql("update draft set created_at = created_at - interval '90' second")
                .update();

        assertThat(sent.backlog().pending()).isEqualTo(1);
        assertThat(sent.backlog().parked()).isEqualTo(1);
        assertThat(sent.backlog().oldest().toSeconds()).isBetween(90L, 95L);
    }

    @Test
    void what_no_retry_mends_is_parked_and_not_sent_again() throws Exception {
        try (RecordingCore core = new RecordingCore(_ -> new Answer(409, "{}"))) {
            Drafts drafts = drafts(core.client());

            assertThat(drafts.register(candidate("a")).state()).isEqualTo(Draft.State.PARKED);
            becomeDue();
            assertThat(drafts.deliverDue()).isZero();
        }
    }

    private void becomeDue() {
        database.jdbc().sql("update draft set next_attempt_at = current_timestamp").update();
    }

    private Drafts drafts(PlatformCore core) {
        return new Drafts(new DraftStore(database.jdbc()), core);
    }

    private static Candidate candidate(String digit) {
        ObjectNode manifest =
                (ObjectNode)
                        JsonMapper.builder()
                                .build()
                                .readTree("{\"name\":\"fuel_use\",\"version\":\"1.0.0\"}");
        return new Candidate(digit.repeat(64), "fuel_use", "1.0.0", manifest);
    }
}
