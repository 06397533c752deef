package plugingenerator.request.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import plugingenerator.request.Language;
import plugingenerator.request.Person;
import plugingenerator.request.Refusal;
import plugingenerator.request.RefusalCode;
import plugingenerator.request.RequestId;
import plugingenerator.request.store.Acceptance;
import plugingenerator.request.store.Ending;
import plugingenerator.request.store.Store;
import plugingenerator.request.store.TestDatabase;
import plugingenerator.request.store.Wishes;

@ParameterizedClass
@EnumSource(Store.class)
class RequestRetentionTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final Store store;
    private TestDatabase database;
    private Wishes wishes;
    private RequestRetention retention;

    RequestRetentionTest(Store store) {
        this.store = store;
    }

    @BeforeEach
    void open(@TempDir Path folder) {
        database = new TestDatabase(store, folder);
        wishes = new Wishes(database);
        retention = new RequestRetention(database.jdbc());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_old_wish_goes_with_its_answer_and_its_digests_stay_until_they_are_old_too() {
        RequestId old = ended("ann", "wish");
        RequestId young = ended("ann", "wish");
        age(old);

        assertThat(retention.emptyOlderThan(DAY)).isEqualTo(1);
        assertThat(database.requests().find(old)).isEmpty();
        assertThat(database.requests().find(young)).isPresent();
        assertThat(left(old)).isEqualTo("caller " + Person.ofUser("ann").digest());
        assertThat(retention.dropOlderThan(DAY)).isEqualTo(1);
        assertThat(retention.dropOlderThan(DAY)).isZero();
    }

    @Test
    void a_persons_wishes_can_be_removed_and_nobody_elses_are_touched() {
        RequestId anns = ended("ann", "wish");
        RequestId bobs = ended("bob", "wish");
        RequestId open = wishes.from("ann", "another");

        assertThat(retention.empty(Person.ofUser("ann"))).isEqualTo(1);
        assertThat(database.requests().find(anns)).isEmpty();
        assertThat(database.requests().find(bobs)).isPresent();
        assertThat(retention.open(Person.ofUser("ann"))).containsExactly(open);
    }

    @Test
    void an_invocation_whose_request_was_removed_is_a_new_one() {
        RequestId first =
                Wishes.taken(database.requests().accept(Wishes.of("ann", "wish", "inv-1")));
        database.work().end(wishes.claim("w"), refused());
        retention.empty(Person.ofUser("ann"));

        assertThat(database.requests().accept(Wishes.of("ann", "wish", "inv-1")))
                .isInstanceOf(Acceptance.Taken.class)
                .isNotEqualTo(new Acceptance.Taken(first));
    }

    private RequestId ended(String user, String wish) {
        RequestId id = wishes.from(user, wish);
        database.work().end(wishes.claim("w"), refused());
        return id;
    }

    private void age(RequestId id) {
        database.jdbc()
                .sql(
                        "update request set finished_at = finished_at - interval '2' day where id = :id")
                .param("id", id.value())
                .update();
    }

    private String left(RequestId id) {
        return database.jdbc()
                .sql(
                        "select caller || ' ' || person || coalesce(brief, '') || coalesce(outcome, '') from request where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private static Ending refused() {
        return new Ending.Refused(Refusal.of(RefusalCode.NOT_UNDERSTOOD, Language.RU));
    }
}
