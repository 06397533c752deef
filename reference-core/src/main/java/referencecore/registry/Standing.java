package referencecore.registry;

import java.util.Locale;

/** How a plugin stands with the core. */
public enum Standing {
    /** Waits for the operator. */
    DRAFT,
    /** The operator said yes; the plugin has not come yet. */
    APPROVED,
    /** The operator said no; a plugin of this name is not taken. */
    REJECTED,
    /** Registered, and never heard of since. */
    REGISTERED,
    ACTIVE,
    DEGRADED,
    /** The plugin said goodbye. */
    DISABLED,
    /** Silent for longer than the core is patient. */
    LOST;

    /** Whether messages may go to it. */
    public boolean serves() {
        return this == ACTIVE || this == DEGRADED;
    }

    /** Whether only the operator's decision is known. */
    boolean onPaper() {
        return this == DRAFT || this == APPROVED || this == REJECTED;
    }

    /** As it is written in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
