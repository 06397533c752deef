package plugingenerator.core;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The platform core: its address ({@code CORE_URL}; absent where there is none), the registry's key
 * ({@code CORE_API_KEY}) and the address that a draft announces ({@code PLUGIN_BASE_URL}, with
 * {@code {name}} for the plugin's name); {@code PUBLIC_URL} is where the core reaches this service.
 */
@ConfigurationProperties("core")
public record CoreSettings(
        @Nullable URI url,
        @Nullable String apiKey,
        @DefaultValue("http://{name}:8000") String pluginBaseUrl,
        @Nullable URI publicUrl) {

    public CoreSettings {
        apiKey = apiKey == null || apiKey.isBlank() ? null : apiKey;
        if (url != null && !url.toString().matches("https?://[^/?#]+(/[^?#]*)?")) {
            throw new IllegalArgumentException(
                    "CORE_URL must be an absolute http or https address without a query");
        }
        if (publicUrl != null && !publicUrl.toString().matches("https?://[^/?#]+(/[^?#]*)?")) {
            throw new IllegalArgumentException(
                    "PUBLIC_URL must be an absolute http or https address without a query");
        }
    }

    @Override
    public String toString() {
        return "CoreSettings[url=" + url + ", pluginBaseUrl=" + pluginBaseUrl + "]";
    }
}
