package plugingenerator.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import plugingenerator.request.store.Claimed;
import plugingenerator.request.store.Ending;
import plugingenerator.request.store.Store;
import plugingenerator.request.store.TestDatabase;
import plugingenerator.request.store.Wishes;

@ParameterizedClass
@EnumSource(Store.class)
class ArtifactStoreTest {

    private final Store store;
    private TestDatabase database;
    private ArtifactStore artifacts;

    ArtifactStoreTest(Store store) {
        this.store = store;
    }

    @BeforeEach
    void open(@TempDir Path folder) {
        database = new TestDatabase(store, folder);
        artifacts = new ArtifactStore(database.jdbc());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void n3_the_first_artifact_of_a_fingerprint_stays() {
        artifacts.keep(fingerprint("a"), new FinishedArtifact("{}", "first"));
        artifacts.keep(fingerprint("a"), new FinishedArtifact("{}", "second"));

        assertThat(artifacts.find(fingerprint("a")).orElseThrow().archive()).isEqualTo("first");
    }

    @Test
    void n3_beyond_the_most_what_was_used_longest_ago_goes_first() {
        keep("a", 5);
        keep("b", 3);
        keep("c", 4);
        artifacts.touch(fingerprint("a"));

        assertThat(artifacts.evictBeyond(2)).isEqualTo(1);
        assertThat(artifacts.find(fingerprint("c"))).isEmpty();
        assertThat(artifacts.evictBeyond(2)).isZero();
    }

    @Test
    void what_nobody_used_goes_by_age_but_for_what_an_answer_still_needs() {
        keep("a", 50);
        keep("b", 50);
        keep("c", 1);
        answeredBy("b");

        assertThat(artifacts.evictUnused(Duration.ofDays(2))).isEqualTo(1);
        assertThat(artifacts.evictBeyond(1)).isZero();
        assertThat(artifacts.find(fingerprint("a"))).isEmpty();
        assertThat(artifacts.find(fingerprint("b"))).isPresent();
        database.jdbc().sql("update request set removed = true").update();
        assertThat(artifacts.evictBeyond(1)).isEqualTo(1);
    }

    private void keep(String digit, int hoursAgo) {
        artifacts.keep(fingerprint(digit), new FinishedArtifact("{}", digit));
        database.jdbc()
                .sql(
                        "update artifact set used_at = current_timestamp - cast(:hours as integer) * interval '1' hour where fingerprint = :fingerprint")
                .param("hours", hoursAgo)
                .param("fingerprint", digit.repeat(64))
                .update();
    }

    private void answeredBy(String digit) {
        Wishes wishes = new Wishes(database);
        wishes.from(null, "wish");
        Claimed claimed = wishes.claim("w");
        database.work().end(claimed, new Ending.Succeeded(digit.repeat(64), "{}"));
    }

    private static Fingerprint fingerprint(String digit) {
        return new Fingerprint(digit.repeat(64));
    }
}
