package plugingenerator.blueprint.rules;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import plugingenerator.blueprint.Blueprint;
import plugingenerator.blueprint.Blueprint.EnvironmentName;
import plugingenerator.blueprint.Blueprint.Watch;
import plugingenerator.blueprint.Storage;

/** What the plugin may reach and keep is declared, public, and no more than the scopes say. */
final class PermissionRule implements BlueprintRules.Rule {

    private static final Pattern HOST =
            Pattern.compile("(?=.{4,253}$)([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");
    private static final Pattern CLOSED =
            Pattern.compile(
                    ".*\\.(local|localhost|localdomain|internal|intranet|lan|home|corp|private|test"
                            + "|example|invalid|onion|arpa|nip\\.io|sslip\\.io|xip\\.io"
                            + "|localtest\\.me|lvh\\.me)");
    private static final Pattern SCOPE = Pattern.compile("[a-z][a-z0-9_]*:[a-z][a-z0-9_]*");
    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    private static final Set<String> OWN_VARIABLES =
            Set.of("HOST", "PORT", "PATH", "HOME", "TIMEZONE", "DEFAULT_LANGUAGE", "DATA_DIR");

    @Override
    public void judge(Blueprint blueprint, Flaws flaws) {
        hosts(blueprint.hosts(), flaws);
        scopes(blueprint, flaws);
        environment(blueprint.environment(), flaws);
        Watch watch = blueprint.watch();
        if (watch != null) {
            flaws.demand(
                    watch.intervalMinutes() >= 5 && watch.intervalMinutes() <= 1_440,
                    "watch.interval_minutes",
                    "must be 5 to 1440");
            flaws.demand(
                    blueprint.storage() != Storage.NONE,
                    "storage",
                    "a watch must remember what it saw: user or dialog");
        }
    }

    private static void hosts(List<String> hosts, Flaws flaws) {
        flaws.atMost("hosts", hosts, 10);
        flaws.unique("hosts", hosts, "");
        for (int index = 0; index < hosts.size(); index++) {
            String host = hosts.get(index);
            flaws.demand(
                    HOST.matcher(host).matches() && !CLOSED.matcher("." + host).matches(),
                    "hosts[" + index + "]",
                    "must be a public DNS name in lower case, without scheme, port or wildcard");
        }
    }

    private static void scopes(Blueprint blueprint, Flaws flaws) {
        List<String> scopes = blueprint.scopes();
        flaws.atMost("scopes", scopes, 20);
        flaws.unique("scopes", scopes, "");
        for (int index = 0; index < scopes.size(); index++) {
            flaws.demand(
                    SCOPE.matcher(scopes.get(index)).matches(),
                    "scopes[" + index + "]",
                    "must look like storage:own");
        }
        agree(blueprint.storage() == Storage.USER, "storage: user", "storage:own", scopes, flaws);
        agree(
                blueprint.storage() == Storage.DIALOG,
                "storage: dialog",
                "storage:dialog",
                scopes,
                flaws);
        agree(blueprint.usesLlm(), "uses_llm", "llm:generate", scopes, flaws);
    }

    private static void agree(
            boolean used, String what, String scope, List<String> scopes, Flaws flaws) {
        flaws.demand(
                used == scopes.contains(scope),
                "scopes",
                used ? what + " needs the scope " + scope : scope + " goes with " + what + " only");
    }

    private static void environment(List<EnvironmentName> names, Flaws flaws) {
        flaws.atMost("environment", names, 10);
        flaws.unique("environment", names.stream().map(EnvironmentName::name).toList(), "name");
        for (int index = 0; index < names.size(); index++) {
            String slot = "environment[" + index + "]";
            String name = names.get(index).name();
            flaws.demand(
                    name.length() >= 3 && name.length() <= 60 && VARIABLE.matcher(name).matches(),
                    slot + ".name",
                    "must be UPPER_SNAKE_CASE of 3 to 60 characters");
            flaws.demand(
                    !OWN_VARIABLES.contains(name)
                            && !name.matches("(PLUGIN|CORE|LLM|PYTHON|LD)_.*|PYTHON.*"),
                    slot + ".name",
                    "“" + name + "” belongs to the plugin's own settings");
            flaws.prose(slot + ".purpose", names.get(index).purpose(), 1, 500);
        }
    }
}
