package plugingenerator.request.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;

/** The two databases that the service runs on; whatever holds on one holds on the other. */
public enum Store {
    EMBEDDED {
        @Override
        HikariDataSource connect(Path folder) {
            HikariDataSource source = new HikariDataSource();
            source.setJdbcUrl(
                    "jdbc:h2:async:"
                            + folder.toAbsolutePath()
                            + "/store;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0");
            return source;
        }
    },
    POSTGRES {
        @Override
        HikariDataSource connect(Path folder) {
            HikariDataSource source = new HikariDataSource();
            source.setJdbcUrl(Postgres.shared().migrated());
            source.setMinimumIdle(0);
            return source;
        }
    };

    /** A database of the test's own; in PostgreSQL it is migrated already. */
    abstract HikariDataSource connect(Path folder);
}
