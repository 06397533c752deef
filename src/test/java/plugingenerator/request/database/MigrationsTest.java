package plugingenerator.request.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import plugingenerator.request.store.Postgres;

class MigrationsTest {

    @Test
    void five_replicas_that_start_at_once_on_an_empty_database_migrate_it_once() throws Exception {
        String url = Postgres.shared().empty();
        Callable<Integer> replica = () -> flyway(url).migrate().migrationsExecuted;
        int executed = 0;
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> done :
                    replicas.invokeAll(Stream.generate(() -> replica).limit(5).toList())) {
                executed += done.get();
            }
        }

        assertThat(executed).isEqualTo(flyway(url).info().applied().length).isPositive();
    }

    private static Flyway flyway(String url) {
        return Flyway.configure().dataSource(url, "postgres", "").load();
    }
}
