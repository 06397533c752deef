package plugingenerator.web.setting;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The edge's settings. {@code holdFor} is how long {@code /invoke} holds a connection that asks for
 * nothing else ({@code INVOKE_WAIT}, 0 to 60 s); {@code waiting} bounds how many do at once; {@code
 * rate} is the calls of {@code /invoke} per caller and minute, {@code userRate} per user of a
 * caller; there null means the default: 60 and 30, and none where no token is asked for.
 */
@ConfigurationProperties("web")
public record WebSettings(
        @DefaultValue("127.0.0.1") String host,
        @DefaultValue("8080") String port,
        @Nullable String pluginToken,
        @Nullable String operatorToken,
        @Nullable String coreUrl,
        @Nullable String publicUrl,
        @DefaultValue("25s") String holdFor,
        @DefaultValue("256") int waiting,
        @Nullable Integer rate,
        @Nullable Integer userRate,
        @DefaultValue("ru") String defaultLocale,
        @DefaultValue("0") String version) {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]{8,512}");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,4}s?");
    private static final int DEFAULT_RATE = 60;
    private static final int DEFAULT_USER_RATE = 30;

    public WebSettings {
        pluginToken = token("PLUGIN_TOKEN", pluginToken);
        operatorToken = token("OPERATOR_TOKEN", operatorToken);
        coreUrl = absent(coreUrl);
        publicUrl = absent(publicUrl);
        demand(!host.isBlank(), "HOST must be an address of this machine");
        demand(port.matches("\\d{1,5}"), "PORT must be a number from 0 to 65535");
        demand(Integer.parseInt(port) <= 65_535, "PORT must be a number from 0 to 65535");
        demand(
                SECONDS.matcher(holdFor).matches() && seconds(holdFor) <= 60,
                "INVOKE_WAIT must be 0s to 60s");
        demand(waiting >= 1, "INVOKE_WAITING must be at least 1");
        demand(rate == null || rate >= 1, "INVOKE_RATE must be at least 1 call a minute");
        demand(
                userRate == null || userRate >= 1,
                "INVOKE_USER_RATE must be at least 1 call a minute");
        demand(
                defaultLocale.matches("[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*"),
                "DEFAULT_LOCALE must be a language tag such as ru or en-GB");
        demand(
                publicUrl == null || publicUrl.matches("https?://[^/?#\\s]+(/[^?#\\s]*)?"),
                "PUBLIC_URL must be an absolute http or https address without a query");
        demand(
                loopback(host) || pluginToken != null || coreUrl != null,
                "HOST is not a loopback address, so PLUGIN_TOKEN or CORE_URL must be set");
        demand(
                pluginToken == null || !pluginToken.equals(operatorToken),
                "OPERATOR_TOKEN must differ from PLUGIN_TOKEN");
    }

    /** On loopback, with neither core nor token, whoever is on this machine may call. */
    public boolean open() {
        return loopback(host) && pluginToken == null && coreUrl == null;
    }

    public Duration invokeWait() {
        return Duration.ofSeconds(seconds(holdFor));
    }

    /** Calls of {@code /invoke} per caller and minute; 0 for as many as come. */
    public int callsPerMinute() {
        if (rate != null) {
            return rate;
        }
        return open() ? 0 : DEFAULT_RATE;
    }

    /** Calls of {@code /invoke} per user of a caller and minute; 0 for as many as come. */
    public int callsPerUserMinute() {
        if (userRate != null) {
            return userRate;
        }
        return open() ? 0 : DEFAULT_USER_RATE;
    }

    private static long seconds(String text) {
        return Long.parseLong(text.replace("s", ""));
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException("HOST must be an address of this machine", unknown);
        }
    }

    private static @Nullable String token(String name, @Nullable String value) {
        String token = absent(value);
        demand(
                token == null || TOKEN.matcher(token).matches(),
                name + " must be 8 to 512 characters of A-Z a-z 0-9 . _ ~ + / = -");
        return token;
    }

    private static @Nullable String absent(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static void demand(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }

    /** Without tokens. */
    @Override
    public String toString() {
        return "WebSettings[host=" + host + ", port=" + port + ", open=" + open() + "]";
    }
}
