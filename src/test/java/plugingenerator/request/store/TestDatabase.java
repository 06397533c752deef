package plugingenerator.request.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of the test's own, with the real migrations. */
public final class TestDatabase implements AutoCloseable {

    private final HikariDataSource source;

    /** The embedded default store in a folder. */
    public TestDatabase(Path folder) {
        this(Store.EMBEDDED, folder);
    }

    public TestDatabase(Store store, Path folder) {
        source = store.connect(folder);
        Flyway.configure().dataSource(source).load().migrate();
    }

    public DataSource source() {
        return source;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    public RequestStore requests() {
        return new RequestStore(jdbc());
    }

    public WorkStore work() {
        return new WorkStore(jdbc());
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
