package plugingenerator.event;

import java.util.Locale;

/** How much an event matters to an operator ({@code PluginEventV1}). */
public enum Severity {
    INFO,
    WARNING,
    CRITICAL;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
