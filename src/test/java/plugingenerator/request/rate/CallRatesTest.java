package plugingenerator.request.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import plugingenerator.request.store.Store;
import plugingenerator.request.store.TestDatabase;

@ParameterizedClass
@EnumSource(Store.class)
class CallRatesTest {

    private final Store store;
    @TempDir private Path folder;

    CallRatesTest(Store store) {
        this.store = store;
    }

    @Test
    void a_minutes_calls_pass_at_once_whatever_replica_takes_them_and_the_next_has_to_wait()
            throws Exception {
        try (TestDatabase database = new TestDatabase(store, folder);
                var doors = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Optional<Duration>> replica =
                    () -> new CallRates(database.jdbc()).take("ann", 6);
            var waits =
                    doors.invokeAll(Stream.generate(() -> replica).limit(16).toList()).stream()
                            .map(Future::resultNow)
                            .toList();

            assertThat(waits).filteredOn(Optional::isEmpty).hasSize(6);
            assertThat(waits)
                    .filteredOn(Optional::isPresent)
                    .allSatisfy(
                            wait ->
                                    assertThat(wait.orElseThrow())
                                            .isBetween(
                                                    Duration.ofSeconds(1), Duration.ofSeconds(10)));
            assertThat(new CallRates(database.jdbc()).take("bob", 6)).isEmpty();
        }
    }

    @Test
    void a_bucket_fills_up_again_with_time() {
        try (TestDatabase database = new TestDatabase(store, folder)) {
            CallRates rates = new CallRates(database.jdbc());
            rates.take("ann", 1);
            assertThat(rates.take("ann", 1)).isPresent();

            database.jdbc().sql("update call_rate set whole_at = whole_at - 60000").update();

            assertThat(rates.take("ann", 1)).isEmpty();
            assertThat(rates.tidy()).isZero();
        }
    }
}
