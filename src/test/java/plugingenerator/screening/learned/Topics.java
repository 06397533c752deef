package plugingenerator.screening.learned;

import java.util.Map;
import java.util.Set;

/** The advice that fits a line, by the technique that its label names; "" where it names none. */
final class Topics {

    private static final Map<String, String> BY_TECHNIQUE =
            Map.ofEntries(
                    Map.entry("code_exec_plain", "code"),
                    Map.entry("exec_string", "code"),
                    Map.entry("compilers", "code"),
                    Map.entry("interpreters", "code"),
                    Map.entry("python", "code"),
                    Map.entry("notebook", "code"),
                    Map.entry("deserialisation", "code"),
                    Map.entry("eval_formula", "eval"),
                    Map.entry("expression", "eval"),
                    Map.entry("formulas", "eval"),
                    Map.entry("templates", "eval"),
                    Map.entry("shell_euphemism", "shell"),
                    Map.entry("cron_commands", "shell"),
                    Map.entry("scheduled", "shell"),
                    Map.entry("ssh", "shell"),
                    Map.entry("docker", "shell"),
                    Map.entry("backdoor", "shell"),
                    Map.entry("script_engine", "scripts"),
                    Map.entry("lua", "scripts"),
                    Map.entry("wasm", "scripts"),
                    Map.entry("js", "scripts"),
                    Map.entry("download_and_run", "download"),
                    Map.entry("download_import", "download"),
                    Map.entry("plugin_install", "download"),
                    Map.entry("supply_chain", "download"),
                    Map.entry("arg_injection", "arguments"),
                    Map.entry("raw_sql", "sql"),
                    Map.entry("file_read", "files"),
                    Map.entry("files", "files"),
                    Map.entry("ssrf", "files"),
                    Map.entry("path_traversal", "paths"),
                    Map.entry("env_dump", "environment"),
                    Map.entry("token_leak", "secrets"),
                    Map.entry("secret", "secrets"),
                    Map.entry("exfil_webhook", "dialogues"),
                    Map.entry("exfil", "dialogues"),
                    Map.entry("webhooks", "dialogues"),
                    Map.entry("others_data", "dialogues"),
                    Map.entry("log_secrets", "dialogues"),
                    Map.entry("self_registration", "rights"),
                    Map.entry("privilege", "rights"),
                    Map.entry("overwrite", "rights"),
                    Map.entry("disable_auth", "rights"),
                    Map.entry("disable_checks", "checks"),
                    Map.entry("lint_off", "checks"),
                    Map.entry("archive_bomb", "bomb"),
                    Map.entry("malware", "malware"),
                    Map.entry("miner", "malware"),
                    Map.entry("crack", "guessing"),
                    Map.entry("ddos", "flood"),
                    Map.entry("spam", "spam"),
                    Map.entry("phishing", "phishing"),
                    Map.entry("impersonate", "phishing"),
                    Map.entry("stalking", "surveillance"),
                    Map.entry("surveillance", "surveillance"),
                    Map.entry("record", "surveillance"),
                    Map.entry("injection_direct", "injection"),
                    Map.entry("injection", "injection"),
                    Map.entry("roleplay", "roleplay"));

    static final Set<String> KNOWN = Set.copyOf(BY_TECHNIQUE.values());

    private Topics() {}

    static String of(String technique) {
        return BY_TECHNIQUE.getOrDefault(technique, "");
    }
}
