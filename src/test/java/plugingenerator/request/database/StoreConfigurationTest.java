package plugingenerator.request.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class StoreConfigurationTest {

    private static final int CONNECTIONS = 10;

    @Test
    void the_embedded_store_is_opened_again_after_it_closed_itself(@TempDir Path folder)
            throws Exception {
        try (HikariDataSource source =
                new StoreConfiguration().dataSource(new StoreSettings(folder, null))) {
            JdbcClient jdbc = JdbcClient.create(source);
            jdbc.sql("create table kept (id integer)").update();
            jdbc.sql("insert into kept values (1)").update();
            openAll(source);
            jdbc.sql("shutdown immediately").update();

            long failures = IntStream.range(0, 2 * CONNECTIONS).filter(_ -> !answers(jdbc)).count();

            assertThat(failures).isLessThanOrEqualTo(CONNECTIONS);
            assertThat(answers(jdbc)).isTrue();
        }
    }

    /** Every connection of the pool is used at once, so that all of them are fresh. */
    private static void openAll(HikariDataSource source) throws InterruptedException {
        CountDownLatch all = new CountDownLatch(CONNECTIONS);
        try (ExecutorService users = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                var _ =
                        users.submit(
                                () -> {
                                    try (var _ = source.getConnection()) {
                                        all.countDown();
                                        all.await();
                                    }
                                    return true;
                                });
            }
        }
    }

    private static boolean answers(JdbcClient jdbc) {
        try {
            return jdbc.sql("select id from kept").query(Integer.class).single() == 1;
        } catch (DataAccessException closed) {
            return false;
        }
    }
}
