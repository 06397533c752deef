package plugingenerator.request.database;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The store's connections. The embedded default writes through an asynchronous file channel without
 * a write delay: anything else loses acknowledged commits on {@code kill -9}, or closes when a
 * thread is interrupted. At a signal it stays open for those who still work: the pool closes it.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreSettings.class)
class StoreConfiguration {

    private static final String EMBEDDED =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
                    + ";DB_CLOSE_ON_EXIT=FALSE";

    @Bean
    HikariDataSource dataSource(StoreSettings settings) {
        HikariDataSource source = new HikariDataSource();
        source.setPoolName("store");
        source.setMaximumPoolSize(10);
        source.setConnectionTimeout(5_000);
        String url = settings.databaseUrl();
        if (url == null) {
            source.setJdbcUrl(
                    "jdbc:h2:async:" + settings.dataDir().toAbsolutePath() + "/store" + EMBEDDED);
            source.setExceptionOverride(new ClosedStore());
        } else {
            connect(source, url);
            // A connection that is cut without a word must not hold a caller or a lease for long.
            source.addDataSourceProperty("connectTimeout", "5");
            source.addDataSourceProperty("socketTimeout", "30");
            source.addDataSourceProperty("tcpKeepAlive", "true");
            source.addDataSourceProperty("ApplicationName", "plugin-generator");
        }
        return source;
    }

    private static void connect(HikariDataSource source, String url) {
        if (url.startsWith("jdbc:")) {
            source.setJdbcUrl(url);
            return;
        }
        URI uri = URI.create(url);
        String scheme = uri.getScheme();
        String user = uri.getUserInfo();
        if (uri.getHost() == null || scheme == null || !scheme.startsWith("postgres")) {
            throw new IllegalArgumentException(
                    "DATABASE_URL must look like postgresql://user:password@host:5432/name");
        }
        source.setJdbcUrl(
                "jdbc:postgresql://"
                        + uri.getHost()
                        + port(uri)
                        + uri.getPath()
                        + query(uri.getRawQuery()));
        if (user != null) {
            String[] parts = user.split(":", 2);
            source.setUsername(parts[0]);
            source.setPassword(parts.length == 2 ? parts[1] : "");
        }
    }

    private static String port(URI uri) {
        return uri.getPort() < 0 ? "" : ":" + uri.getPort();
    }

    private static String query(@Nullable String query) {
        return query == null ? "" : "?" + query;
    }
}
