package plugingenerator.request.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The embedded default store in a folder of the test's own, with the real migrations. */
public final class TestDatabase implements AutoCloseable {

    private final HikariDataSource source = new HikariDataSource();

    public TestDatabase(Path folder) {
        source.setJdbcUrl(
                "jdbc:h2:async:"
                        + folder.toAbsolutePath()
                        + "/store;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0");
        Flyway.configure().dataSource(source).load().migrate();
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    public RequestStore requests() {
        return new RequestStore(jdbc());
    }

    public QueueNumbers numbers() {
        return new QueueNumbers(jdbc());
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(source));
    }

    @Override
    public void close() {
        source.close();
    }
}
