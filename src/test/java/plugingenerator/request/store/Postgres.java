package plugingenerator.request.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL for all tests of a run, each with databases of its own. */
public final class Postgres {

    private static final String TEMPLATE = "migrated";

    private static @Nullable Postgres shared;

    private final EmbeddedPostgres server;
    private final AtomicInteger databases = new AtomicInteger();

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Started on first use; it ends with the run. */
    public static synchronized Postgres shared() {
        if (shared == null) {
            try {
                Postgres started =
                        new Postgres(
                                EmbeddedPostgres.builder()
                                        .setServerConfig("max_connections", "300")
                                        .start());
                started.execute("create database " + TEMPLATE);
                Flyway.configure()
                        .dataSource(started.url(TEMPLATE), "postgres", "")
                        .load()
                        .migrate();
                shared = started;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return shared;
    }

    /** The JDBC address of a new database with all tables. */
    public String migrated() {
        return created(" template " + TEMPLATE + " strategy file_copy");
    }

    /** The JDBC address of a new database without any table. */
    public String empty() {
        return created("");
    }

    private String created(String how) {
        String name = "test_" + databases.incrementAndGet();
        execute("create database " + name + how);
        return url(name);
    }

    private String url(String database) {
        return server.getJdbcUrl("postgres", database);
    }

    private void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
