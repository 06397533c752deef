package plugingenerator.request.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
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
import plugingenerator.request.Language;
import plugingenerator.request.Refusal;
import plugingenerator.request.RefusalCode;
import plugingenerator.request.store.Claimed;
import plugingenerator.request.store.Ending;
import plugingenerator.request.store.Store;
import plugingenerator.request.store.TestDatabase;
import plugingenerator.request.store.Wishes;

@ParameterizedClass
@EnumSource(Store.class)
class FlightsTest {

    private static final String FINGERPRINT = "a".repeat(64);

    private final Store store;
    private TestDatabase database;
    private Wishes wishes;
    private Flights flights;

    FlightsTest(Store store) {
        this.store = store;
    }

    @BeforeEach
    void open(@TempDir Path folder) {
        database = new TestDatabase(store, folder);
        wishes = new Wishes(database);
        flights = new Flights(database.jdbc());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void n3_one_makes_it_and_the_others_rest_until_that_one_is_over() {
        Claimed maker = claimed("first");
        Claimed other = claimed("second");
        flights.takeOff(FINGERPRINT, maker);

        assertThatThrownBy(() -> flights.takeOff(FINGERPRINT, other)).isInstanceOf(InFlight.class);
        database.work().stepBehind(other, FINGERPRINT);
        assertThat(database.work().claim("w", Wishes.LEASE)).isEmpty();

        database.work().end(maker, refused());
        Claimed next = wishes.claim("w");
        assertThat(next.id()).isEqualTo(other.id());
        assertThat(next.state().attempt()).isEqualTo(1);
        flights.takeOff(FINGERPRINT, next);
    }

    @Test
    void a_flight_is_over_when_its_maker_is_dead_and_belongs_to_whoever_takes_up_its_request() {
        wishes.from(null, "first");
        Claimed dead = database.work().claim("dead", Wishes.LAPSED).orElseThrow();
        flights.takeOff(FINGERPRINT, dead);
        Claimed again = wishes.claim("alive");

        assertThat(again.id()).isEqualTo(dead.id());
        flights.takeOff(FINGERPRINT, again);
        flights.takeOff(FINGERPRINT, again);
        Claimed other = claimed("second");
        assertThatThrownBy(() -> flights.stayBehind(FINGERPRINT, other))
                .isInstanceOf(InFlight.class);
    }

    @Test
    void of_many_at_once_exactly_one_takes_off() throws Exception {
        var all = IntStream.range(0, 20).mapToObj(i -> claimed("wish " + i)).toList();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes =
                    workers
                            .invokeAll(
                                    all.stream()
                                            .<Callable<Boolean>>map(one -> () -> takesOff(one))
                                            .toList())
                            .stream()
                            .map(Future::resultNow)
                            .toList();

            assertThat(outcomes).filteredOn(taken -> taken).hasSize(1);
        }
    }

    @Test
    void what_is_over_is_tidied_away() {
        Claimed over = claimed("first");
        Claimed alive = claimed("second");
        flights.takeOff(FINGERPRINT, over);
        flights.takeOff("b".repeat(64), alive);
        database.work().end(over, refused());

        assertThat(flights.tidy()).isEqualTo(1);
        assertThat(flights.tidy()).isZero();
    }

    private boolean takesOff(Claimed claimed) {
        try {
            flights.takeOff(FINGERPRINT, claimed);
            return true;
        } catch (InFlight behind) {
            return false;
        }
    }

    private Claimed claimed(String wish) {
        wishes.from(null, wish);
        return wishes.claim(wish);
    }

    private static Ending refused() {
        return new Ending.Refused(Refusal.of(RefusalCode.NOT_UNDERSTOOD, Language.RU));
    }
}
