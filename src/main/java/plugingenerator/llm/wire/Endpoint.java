package plugingenerator.llm.wire;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a model lives: a checked address, a key that is never shown, the model's name. Only HTTPS,
 * unless the host is this machine or allowed by name.
 */
public record Endpoint(String provider, URI base, @Nullable String key, String model) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^/?#@]+(/[^?#]*)?");
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]");

    /**
     * An endpoint whose address and key may be used.
     *
     * @throws IllegalArgumentException with one sentence for the operator
     */
    public static Endpoint of(
            String provider,
            String address,
            @Nullable String key,
            String model,
            List<String> allowHttpHosts) {
        if (!ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException(
                    "LLM_BASE_URL of “%s” must be an absolute http or https address without a query"
                            .formatted(provider));
        }
        URI base = URI.create(address.replaceAll("/+$", ""));
        String host = base.getHost();
        boolean plain = "http".equals(base.getScheme());
        if (host == null
                || (plain && !LOOPBACK.matcher(host).matches() && !allowHttpHosts.contains(host))) {
            throw new IllegalArgumentException(
                    "“%s” would be reached without TLS: use https, or name its host in LLM_ALLOW_HTTP_HOSTS"
                            .formatted(provider));
        }
        if (key != null && !key.chars().allMatch(character -> character > 32 && character < 127)) {
            throw new IllegalArgumentException(
                    "LLM_API_KEY of “%s” holds a character that no key has".formatted(provider));
        }
        return new Endpoint(provider, base, key, model);
    }

    URI at(String path) {
        return URI.create(base + path);
    }

    @Override
    public String toString() {
        return "Endpoint[provider=" + provider + ", base=" + base + ", model=" + model + "]";
    }
}
