package plugingenerator.gate.worker;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The folder of the Python tools ({@code TOOLCHAIN_DIR}; empty where there is none) and how many
 * trees are judged at a time ({@code GATE_JOBS}, 1 to 8).
 */
@ConfigurationProperties("gate")
public record GateSettings(@DefaultValue("") String toolchainDir, @DefaultValue("2") int jobs) {

    public GateSettings {
        if (jobs < 1 || jobs > 8) {
            throw new IllegalArgumentException("GATE_JOBS must be 1 to 8");
        }
    }
}
