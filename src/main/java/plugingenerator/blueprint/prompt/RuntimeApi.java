package plugingenerator.blueprint.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What logic may call, read from the pack's own sources, so that prompt and pack cannot drift:
 * signatures with the first line of their docstrings.
 */
final class RuntimeApi {

    /** A file of the runtime and what of it logic may name. */
    private record Source(String file, Set<String> names) {}

    private static final String FOLDER = "/packs/python-fastapi/1/runtime/";
    private static final List<Source> SOURCES =
            List.of(
                    new Source("tools.py", Set.of("Tools")),
                    new Source("http.py", Set.of("Http")),
                    new Source("storage.py", Set.of("Storage")),
                    new Source("llm.py", Set.of("Llm")),
                    new Source("clock.py", Set.of("Clock")),
                    new Source("caller.py", Set.of("User")),
                    new Source("dice.py", Set.of("Dice")),
                    new Source("environment.py", Set.of("Environment")),
                    new Source("json_doc.py", Set.of("JsonBody", "Step", "Json")),
                    new Source("errors.py", Set.of("UserError", "UpstreamError")),
                    new Source("files.py", Set.of("OutputFile")),
                    new Source("watch.py", Set.of("Notice")),
                    new Source("text.py", Set.of("words", "after_command")),
                    new Source("numbers.py", Set.of("numbers", "format_number", "plural")),
                    new Source("dates.py", Set.of("find_dates", "find_times")));

    private static final Pattern DEFINITION =
            Pattern.compile("( {4})?(?:class|def|async def) (\\w+).*");
    private static final Pattern MEMBER = Pattern.compile(" {4}[a-z]\\w*: [\\w| ]+");
    private static final Pattern ALIAS = Pattern.compile("(\\w+) = .*");

    /** Logic makes these itself; the others come to it in Tools. */
    private static final Set<String> MADE = Set.of("UserError", "UpstreamError", "OutputFile");

    private static final Set<String> INTERNAL = Set.of("changes", "from_text");

    private RuntimeApi() {}

    static String read() {
        List<String> api = new ArrayList<>();
        for (Source source : SOURCES) {
            read(Texts.read(FOLDER + source.file()).lines().toList(), source.names(), api);
        }
        return String.join("\n", api);
    }

    private static void read(List<String> lines, Set<String> wanted, List<String> api) {
        boolean inside = false;
        boolean made = false;
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            Matcher definition = DEFINITION.matcher(line);
            Matcher alias = ALIAS.matcher(line);
            if (definition.matches()) {
                boolean member = definition.group(1) != null;
                String name = definition.group(2);
                inside = member ? inside : wanted.contains(name);
                made = member ? made : MADE.contains(name);
                boolean open = !name.startsWith("_") || (made && name.equals("__init__"));
                if (inside && open && !INTERNAL.contains(name)) {
                    api.add(property(lines, index) + signature(lines, index));
                }
            } else if (alias.matches() && wanted.contains(alias.group(1))) {
                api.add(line);
            } else if (inside && MEMBER.matcher(line).matches()) {
                api.add(line);
            } else if (!line.isEmpty() && !line.startsWith(" ") && !line.startsWith(")")) {
                inside = false;
            }
        }
    }

    private static String property(List<String> lines, int index) {
        return index > 0 && lines.get(index - 1).equals("    @property") ? "    @property\n" : "";
    }

    private static String signature(List<String> lines, int from) {
        int index = from;
        StringBuilder signature = new StringBuilder(lines.get(index));
        while (!signature.toString().endsWith(":")) {
            index++;
            signature.append(' ').append(lines.get(index).strip());
        }
        String head =
                signature
                        .substring(0, signature.length() - 1)
                        .replace("( ", "(")
                        .replace(" )", ")");
        String next = index + 1 < lines.size() ? lines.get(index + 1).strip() : "";
        return next.startsWith("\"\"\"") ? head + "  # " + next.replace("\"\"\"", "") : head;
    }
}
