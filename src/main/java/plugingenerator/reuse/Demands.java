package plugingenerator.reuse;

import java.util.List;
import plugingenerator.request.Brief;
import plugingenerator.request.Constraints;

/**
 * Whether a plugin is known to keep what a wish demands. What cannot be told of it counts as a no:
 * a person must not be sent to a plugin that does something else.
 */
final class Demands {

    private static final List<String> OF_MEANS =
            List.of("network", "offline", "allowed_hosts", "storage", "output_language");

    /** Demands in words of the asker's own, and permissions, which no listing tells of. */
    private static final List<String> UNTOLD = List.of("notes", "scopes");

    private Demands() {}

    static boolean met(Brief brief, Listed plugin) {
        Constraints demands = brief.constraints();
        return brief.capability().examples().isEmpty()
                && demands.unknown().isEmpty()
                && UNTOLD.stream().noneMatch(demands::has)
                && demands.text("plugin_name").map(plugin.name()::equals).orElse(true)
                && plugin.tags().containsAll(demands.texts("intents"))
                && plugin.means()
                        .map(means -> met(demands, means))
                        .orElse(OF_MEANS.stream().noneMatch(demands::has));
    }

    private static boolean met(Constraints demands, Listed.Means means) {
        return reach(demands, means.hosts())
                && demands.flag("storage")
                        .map(wanted -> wanted || means.storage().equals("none"))
                        .orElse(true)
                && demands.text("output_language")
                        .map(wanted -> List.of("", wanted).contains(means.language()))
                        .orElse(true);
    }

    private static boolean reach(Constraints demands, List<String> hosts) {
        List<String> allowed = demands.texts("allowed_hosts");
        return demands.has("allowed_hosts")
                ? allowed.containsAll(hosts) && hosts.containsAll(allowed)
                : !demands.offline() || hosts.isEmpty();
    }
}
