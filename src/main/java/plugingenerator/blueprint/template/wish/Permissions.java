package plugingenerator.blueprint.template.wish;

import java.util.List;
import java.util.Locale;
import plugingenerator.blueprint.Storage;
import plugingenerator.request.Constraints;

/** What the constraints let a plugin use. Without a word about it, everything is allowed. */
public record Permissions(
        boolean network, boolean storage, boolean dialog, boolean llm, List<String> hosts) {

    private static final String DIALOG = "storage:dialog";

    public Permissions {
        hosts = List.copyOf(hosts);
    }

    public static Permissions of(Constraints constraints) {
        List<String> scopes = constraints.texts("scopes");
        boolean free = !constraints.has("scopes") || scopes.isEmpty();
        boolean storable = scopes.stream().anyMatch(scope -> scope.startsWith("storage:"));
        boolean modelled = scopes.contains("llm:generate");
        boolean offline = constraints.offline();
        boolean dialog =
                (scopes.contains(DIALOG) && !scopes.contains("storage:own"))
                        || constraints.text("storage").orElse("").contains("dialog");
        return new Permissions(
                !offline,
                constraints
                        .flag("storage")
                        .orElseGet(() -> !forbidden(constraints) && (free || storable)),
                dialog,
                modelled || (free && !offline && !constraints.has("allowed_hosts")),
                constraints.texts("allowed_hosts").stream()
                        .map(host -> host.strip().toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static boolean forbidden(Constraints constraints) {
        return constraints.text("storage").orElse("").equals("none");
    }

    /** Whose data to keep: each user's, or each dialogue's where the scopes say so. */
    public Storage kept() {
        return dialog ? Storage.DIALOG : Storage.USER;
    }

    /** Whether all of these hosts may be reached. */
    public boolean reach(List<String> wanted) {
        return wanted.isEmpty() || (network && (hosts.isEmpty() || hosts.containsAll(wanted)));
    }
}
