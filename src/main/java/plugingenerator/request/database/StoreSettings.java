package plugingenerator.request.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where everything is kept: {@code DATA_DIR} for the embedded default, {@code DATABASE_URL} ({@code
 * postgresql://user:password@host:port/name}) for PostgreSQL instead.
 */
@ConfigurationProperties("store")
record StoreSettings(@DefaultValue("./data") Path dataDir, @Nullable String databaseUrl) {

    StoreSettings {
        databaseUrl = databaseUrl == null || databaseUrl.isBlank() ? null : databaseUrl.strip();
    }

    @Override
    public String toString() {
        return "StoreSettings[dataDir=" + dataDir + ", postgres=" + (databaseUrl != null) + "]";
    }
}
