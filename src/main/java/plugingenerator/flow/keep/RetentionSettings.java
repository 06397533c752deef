package plugingenerator.flow.keep;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things are kept after they ended: wishes with their answers, events, archives that
 * nobody asks for any more, and the digests of the audit; and how many archives at most.
 */
@ConfigurationProperties("retention")
record RetentionSettings(
        @DefaultValue("30d") Duration wishes,
        @DefaultValue("30d") Duration events,
        @DefaultValue("90d") Duration artifacts,
        @DefaultValue("365d") Duration audit,
        @DefaultValue("10000") int maxArtifacts) {

    private static final Duration LONGEST = Duration.ofDays(20_000);

    RetentionSettings {
        Map.of("WISHES", wishes, "EVENTS", events, "ARTIFACTS", artifacts, "AUDIT", audit)
                .forEach(RetentionSettings::check);
        if (maxArtifacts < 1) {
            throw new IllegalArgumentException("RETENTION_MAX_ARTIFACTS must be 1 or more");
        }
    }

    private static void check(String name, Duration age) {
        if (age.isNegative() || age.isZero() || age.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "RETENTION_" + name + " must be longer than 0 and at most 20000d");
        }
    }
}
