package plugingenerator.flow.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import plugingenerator.request.store.Store;
import plugingenerator.request.store.TestDatabase;

@ParameterizedClass
@EnumSource(Store.class)
class SharedSeatTest {

    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");

    private final Store store;
    private TestDatabase database;
    private Seat seat;

    SharedSeatTest(Store store) {
        this.store = store;
    }

    @BeforeEach
    void open(@TempDir Path folder) {
        database = new TestDatabase(store, folder);
        seat = TestSeat.on(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_seat_is_one_holders_until_its_time_is_over() {
        assertThat(seat.take("one", NOW)).isTrue();
        assertThat(seat.take("two", NOW)).isFalse();
        assertThat(seat.take("one", NOW.plusSeconds(30))).as("renewed").isTrue();
        assertThat(seat.take("two", NOW.plus(Seat.LEASE))).isFalse();
        assertThat(seat.take("two", NOW.plusSeconds(30).plus(Seat.LEASE))).isTrue();
        assertThat(seat.take("one", NOW.plusSeconds(31).plus(Seat.LEASE))).isFalse();
    }

    @Test
    void only_its_holder_gives_it_up_and_knows_whether_somebody_waits() {
        seat.take("one", NOW);
        seat.leave("two", NOW);
        assertThat(seat.wantedSince(NOW.minusSeconds(1))).isFalse();
        assertThat(seat.take("two", NOW)).isFalse();
        assertThat(seat.wantedSince(NOW.minusSeconds(1))).isTrue();
        assertThat(seat.wantedSince(NOW.plusSeconds(1))).isFalse();

        seat.leave("one", NOW);
        assertThat(seat.take("two", NOW)).isTrue();
    }

    @Test
    void a_new_token_cuts_the_time_of_older_ones_and_what_is_over_goes() {
        TokenDigests tokens = TestSeat.digests(database);
        Instant hour = NOW.plus(Duration.ofHours(1));
        Instant grace = NOW.plusSeconds(120);
        tokens.issued("a".repeat(64), hour, NOW, grace);
        tokens.issued("b".repeat(64), hour, NOW, grace);
        assertThat(tokens.all()).isEqualTo(Map.of("a".repeat(64), grace, "b".repeat(64), hour));

        tokens.issued("c".repeat(64), hour, grace, hour);
        assertThat(tokens.all()).containsOnlyKeys("b".repeat(64), "c".repeat(64));
        tokens.issued("c".repeat(64), hour, grace, hour);
        assertThat(tokens.all()).hasSize(2);
    }
}
