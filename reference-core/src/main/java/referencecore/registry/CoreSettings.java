package referencecore.registry;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this core is told: its dialect ({@code CORE_DIALECT}), the key that registrations need
 * ({@code CORE_API_KEY}; the published form asks for none), the operator's token, how long a
 * plugin's token lives, and how long a plugin may be silent.
 */
@ConfigurationProperties("core")
public record CoreSettings(
        @DefaultValue("127.0.0.1") String host,
        @DefaultValue("contract") Dialect dialect,
        @Nullable String registryKey,
        @Nullable String operatorToken,
        @DefaultValue("1h") Duration tokenLife,
        @DefaultValue("150s") Duration heartbeatPatience) {

    public CoreSettings {
        registryKey = absent(registryKey);
        operatorToken = absent(operatorToken);
        if (!loopback(host) && operatorToken == null) {
            throw new IllegalArgumentException(
                    "HOST is not a loopback address, so OPERATOR_TOKEN must be set");
        }
        if (tokenLife.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("TOKEN_LIFE must be at least 1s");
        }
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException("HOST must be an address of this machine", unknown);
        }
    }

    private static @Nullable String absent(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Without tokens. */
    @Override
    public String toString() {
        return "CoreSettings[host=" + host + ", dialect=" + dialect + "]";
    }
}
