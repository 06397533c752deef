package plugingenerator.gate.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import plugingenerator.gate.Finding;
import plugingenerator.gate.Finding.Severity;
import plugingenerator.gate.worker.Order;

/**
 * Permissions are derived, not declared (S1, S3). Use without a declaration is a security finding:
 * nobody agreed to it. A declaration without use is one of honesty: the operator would grant what
 * nothing needs.
 */
final class Permissions {

    private static final String MANIFEST = "manifest.json";
    private static final String LOGIC = "logic.py";

    private final Order order;
    private final Facts used;
    private final Declared declared;
    private final List<Finding> findings = new ArrayList<>();

    private Permissions(Order order, Facts used, Declared declared) {
        this.order = order;
        this.used = used;
        this.declared = declared;
    }

    static List<Finding> compare(Order order, Facts used) {
        Optional<Declared> declared = Declared.read(order.files().getOrDefault(MANIFEST, ""));
        if (declared.isEmpty() || !declared.get().name().equals(order.packageName())) {
            return List.of(
                    new Finding(
                            "permissions",
                            "manifest",
                            Severity.SECURITY,
                            order.folder(),
                            0,
                            "manifest.json does not declare this plugin's permissions"));
        }
        return new Permissions(order, used, declared.get()).compare();
    }

    private List<Finding> compare() {
        differ("host", used.hosts(), declared.hosts());
        for (String host : declared.hosts()) {
            if (!PublicHost.is(host)) {
                add(Severity.SECURITY, "host-not-public", MANIFEST, "“" + host + "” is not public");
            }
        }
        if (used.tools().contains("http") && declared.hosts().isEmpty()) {
            add(Severity.HONESTY, "http-without-host", LOGIC, "there is no host that it may reach");
        }
        differ("environment", used.environment(), declared.environment());
        differ("permission", derived(), declaredTools());
        differ("scope", scopes(), declared.scopes());
        return findings;
    }

    private SortedSet<String> derived() {
        SortedSet<String> tools = new TreeSet<>(used.tools());
        tools.retainAll(List.of("storage", "llm"));
        return tools;
    }

    private SortedSet<String> declaredTools() {
        SortedSet<String> tools = new TreeSet<>();
        if (!declared.storage().equals("none")) {
            tools.add("storage");
        }
        if (declared.llm()) {
            tools.add("llm");
        }
        return tools;
    }

    /** The scopes that go with what is used; whose data is kept, only the manifest knows. */
    private SortedSet<String> scopes() {
        SortedSet<String> scopes = new TreeSet<>();
        if (used.tools().contains("storage")) {
            scopes.add(declared.storage().equals("dialog") ? "storage:dialog" : "storage:own");
        }
        if (used.tools().contains("llm")) {
            scopes.add("llm:generate");
        }
        return scopes;
    }

    private void differ(String what, SortedSet<String> needed, SortedSet<String> offered) {
        SortedSet<String> undeclared = new TreeSet<>(needed);
        undeclared.removeAll(offered);
        for (String name : undeclared) {
            add(Severity.SECURITY, what + "-undeclared", LOGIC, "“" + name + "” is not declared");
        }
        SortedSet<String> unused = new TreeSet<>(offered);
        unused.removeAll(needed);
        for (String name : unused) {
            add(
                    Severity.HONESTY,
                    what + "-unused",
                    MANIFEST,
                    "“" + name + "” is declared and nothing uses it");
        }
    }

    private void add(Severity severity, String code, String file, String message) {
        String shown = message.replaceAll("\\p{C}", "\ufffd");
        String cut = shown.length() <= 300 ? shown : shown.substring(0, 300);
        String path = order.folder() + "/" + file;
        findings.add(new Finding("permissions", code, severity, path, 0, cut));
    }
}
