package plugingenerator.reuse;

import java.util.List;
import plugingenerator.request.Constraints;

/** Whether a plugin keeps what a wish demands, as far as the plugin is known. */
final class Demands {

    private Demands() {}

    static boolean met(Constraints demands, Listed plugin) {
        return demands.text("plugin_name").map(plugin.name()::equals).orElse(true)
                && plugin.tags().containsAll(demands.texts("intents"))
                && plugin.means().map(means -> met(demands, means)).orElse(true);
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
