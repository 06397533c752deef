package plugingenerator.request.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import plugingenerator.request.Person;
import plugingenerator.request.RequestId;
import plugingenerator.request.store.Store;
import plugingenerator.request.store.TestDatabase;
import plugingenerator.request.store.Wishes;

@ParameterizedClass
@EnumSource(Store.class)
class DemandLedgerTest {

    private final Store store;
    private TestDatabase database;
    private Wishes wishes;
    private DemandLedger ledger;
    private DemandView view;

    DemandLedgerTest(Store store) {
        this.store = store;
    }

    @BeforeEach
    void open(@TempDir Path folder) {
        database = new TestDatabase(store, folder);
        wishes = new Wishes(database);
        ledger = new DemandLedger(database.jdbc());
        view = new DemandView(database.jdbc());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void equal_wishes_add_up_and_what_most_people_want_comes_first() {
        asked("ann", "курсы валют", "currency");
        asked("ann", "курсы валют!", "currency");
        asked("ann", "курсы", "currency");
        asked("bob", "расход топлива", "fuel");
        asked("eve", "считай расход бензина", "fuel");

        assertThat(view.mostWanted(10))
                .extracting(Wanted::people, wanted -> wanted.asked().size())
                .containsExactly(tuple(2, 2), tuple(1, 3));
        assertThat(view.mostWanted(1).getFirst().wish().orElseThrow())
                .isIn("расход топлива", "считай расход бензина");
    }

    @Test
    void a_request_that_is_worked_on_again_counts_once() {
        RequestId id = asked("ann", "wish", "fuel");
        ledger.asked(id, "fuel", Optional.empty());

        assertThat(view.mostWanted(10).getFirst().asked()).hasSize(1);
    }

    @Test
    void who_asked_is_kept_as_ids_only() {
        RequestId id = asked("ann", "a wish with words", "fuel");

        assertThat(view.mostWanted(10).getFirst().asked())
                .extracting(Wanted.Asked::requestId, Wanted.Asked::person)
                .containsExactly(tuple(id.value(), Person.ofUser("ann").digest()));
        assertThat(database.jdbc().sql("select gist from demand").query(String.class).single())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void other_words_for_a_plugin_that_was_made_count_for_it() {
        RequestId first = asked("ann", "курсы валют", "currency");
        ledger.made(first, "currency_rates", "d-1");
        RequestId second = wishes.from("bob", "доллары в евро");
        ledger.asked(second, "dollar euro", Optional.of("currency_rates"));

        assertThat(view.mostWanted(10))
                .extracting(Wanted::people, Wanted::draftId, Wanted::plugin)
                .containsExactly(tuple(2, Optional.of("d-1"), Optional.of("currency_rates")));
    }

    @Test
    void the_others_wait_until_one_of_us_tells_them() {
        RequestId refused = asked("ann", "wish", "fuel");
        RequestId other = asked("eve", "wish", "currency");
        RequestId maker = asked("bob", "wish", "fuel");

        assertThat(ledger.waiting(maker)).containsExactly(refused);
        assertThat(ledger.tells(refused)).isTrue();
        assertThat(ledger.tells(refused)).isFalse();
        assertThat(ledger.waiting(maker)).isEmpty();
        ledger.knows(other);
        assertThat(ledger.tells(other)).isFalse();
    }

    @Test
    void a_person_who_is_forgotten_asked_for_nothing() {
        asked("ann", "wish", "fuel");
        asked("bob", "wish", "fuel");

        assertThat(ledger.forget(Person.ofUser("ann"))).isEqualTo(1);
        assertThat(view.mostWanted(10).getFirst().people()).isEqualTo(1);
    }

    @Test
    void what_nobody_asks_for_any_more_goes_and_what_was_made_stays() {
        RequestId gone = asked("ann", "wish", "fuel");
        RequestId made = asked("bob", "wish", "currency");
        ledger.made(made, "currency_rates", "d-1");
        database.jdbc().sql("delete from request").update();

        assertThat(ledger.tidy()).isEqualTo(3);
        assertThat(ledger.tidy()).isZero();
        assertThat(ledger.waiting(gone)).isEmpty();
        assertThat(database.jdbc().sql("select plugin from demand").query(String.class).list())
                .containsExactly("currency_rates");
    }

    private RequestId asked(String user, String wish, String gist) {
        RequestId id = wishes.from(user, wish);
        ledger.asked(id, gist, Optional.empty());
        return id;
    }
}
