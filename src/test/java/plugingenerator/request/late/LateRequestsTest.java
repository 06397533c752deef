package plugingenerator.request.late;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import plugingenerator.request.RequestId;
import plugingenerator.request.store.Store;
import plugingenerator.request.store.TestDatabase;
import plugingenerator.request.store.Wishes;

@ParameterizedClass
@EnumSource(Store.class)
class LateRequestsTest {

    private static final Duration DEADLINE = Duration.ofMinutes(1);
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final Store store;
    private TestDatabase database;
    private Wishes wishes;
    private LateRequests late;

    LateRequestsTest(Store store) {
        this.store = store;
    }

    @BeforeEach
    void open(@TempDir Path folder) {
        database = new TestDatabase(store, folder);
        wishes = new Wishes(database);
        late = TestLate.on(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void n1_the_deadline_counts_from_acceptance_whether_it_waits_or_runs() {
        RequestId runs = wishes.from(null, "first");
        wishes.claim("w");
        RequestId waits = wishes.from(null, "second");
        wishes.from(null, "in time");
        age(runs, 90);
        age(waits, 70);

        assertThat(late.due(DEADLINE, EVERY)).extracting(Late::id).containsExactly(runs, waits);
        assertThat(late.due(DEADLINE, EVERY)).extracting(Late::waits).containsExactly(false, true);
        assertThat(late.due(DEADLINE, EVERY).getFirst().age().toSeconds()).isBetween(90L, 95L);
    }

    @Test
    void one_of_all_replicas_tells_and_again_after_ten_seconds() {
        RequestId id = wishes.from(null, "wish");
        age(id, 70);
        Late seen = late.due(DEADLINE, EVERY).getFirst();

        assertThat(late.take(seen, EVERY)).isTrue();
        assertThat(late.take(seen, EVERY)).isFalse();
        assertThat(late.due(DEADLINE, EVERY)).isEmpty();
        database.jdbc()
                .sql("update request set told_late_at = told_late_at - interval '11' second")
                .update();
        assertThat(late.take(seen, EVERY)).isTrue();
    }

    private void age(RequestId id, int seconds) {
        database.jdbc()
                .sql(
                        "update request set accepted_at = accepted_at - cast(:seconds as integer) * interval '1' second where id = :id")
                .param("seconds", seconds)
                .param("id", id.value())
                .update();
    }
}
