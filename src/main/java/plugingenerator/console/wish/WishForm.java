package plugingenerator.console.wish;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import plugingenerator.request.Brief;
import plugingenerator.request.Capability;
import plugingenerator.request.Constraints;
import plugingenerator.request.Language;
import plugingenerator.request.UserContext;

/** What was typed into the form, as it was typed: shown again until it is right. */
public record WishForm(
        String wish,
        String details,
        String name,
        String language,
        String hosts,
        String notes,
        boolean offline,
        boolean forceNew) {

    private static final int LONGEST_WISH = 4_000;
    private static final int LONGEST_FIELD = 1_000;
    private static final String NAME = "[a-z][a-z0-9_]{1,39}";
    private static final String HOST = "[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?\\.[a-z]{2,63}";

    static WishForm of(HttpServletRequest request) {
        return new WishForm(
                text(request, "wish"),
                text(request, "details"),
                text(request, "name").strip(),
                text(request, "language"),
                text(request, "hosts"),
                text(request, "notes"),
                request.getParameter("offline") != null,
                request.getParameter("force_new") != null);
    }

    /** The wish of an earlier request, with what its asker demanded. */
    static WishForm again(Brief brief) {
        Constraints constraints = brief.constraints();
        return new WishForm(
                brief.capability().summary(),
                brief.capability().details(),
                constraints.text("plugin_name").orElse(""),
                brief.language().tag(),
                String.join("\n", constraints.texts("allowed_hosts")),
                constraints.text("notes").orElse(""),
                constraints.offline(),
                constraints.flag("force_new").orElse(false));
    }

    WishForm with(String more, boolean fresh) {
        String all = (details + "\n" + more).strip();
        return new WishForm(wish, all, name, language, hosts, notes, offline, forceNew || fresh);
    }

    /** What is wrong, by field; nothing where it can be sent. */
    Map<String, String> problems(Language in) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (wish.isBlank()) {
            problems.put(
                    "wish",
                    in.choose(
                            "Опишите одним предложением, что должен делать бот.",
                            "Say in one sentence what the bot should do."));
        }
        if (wish.length() + details.length() > LONGEST_WISH) {
            problems.put(
                    "details",
                    in.choose(
                            "Просьба и подробности вместе — до 4000 знаков.",
                            "The wish and its details may have 4,000 characters together."));
        }
        if (!name.isEmpty() && !name.matches(NAME)) {
            problems.put(
                    "name",
                    in.choose(
                            "Латинские строчные буквы, цифры и «_», от 2 до 40 знаков, например birthdays.",
                            "Lower-case Latin letters, digits and \"_\", 2 to 40 of them, for example birthdays."));
        }
        if (hostNames().stream().anyMatch(host -> !host.matches(HOST))) {
            problems.put(
                    "hosts",
                    in.choose(
                            "По одному имени узла в строке, без https:// и пути, например api.open-meteo.com.",
                            "One host name a line, without https:// and path, for example api.open-meteo.com."));
        }
        if (offline && !hostNames().isEmpty()) {
            problems.put(
                    "offline",
                    in.choose(
                            "Без сети адреса не нужны: уберите одно из двух.",
                            "Without network there can be no hosts: drop one of the two."));
        }
        if (Stream.of(wish, details, hosts, notes).anyMatch(text -> !whole(text))
                || notes.length() > LONGEST_FIELD
                || hosts.length() > LONGEST_FIELD) {
            problems.put(
                    "notes",
                    in.choose(
                            "В тексте есть недопустимые знаки, или он длиннее 1000 знаков.",
                            "The text holds signs that cannot be kept, or is longer than 1,000 characters."));
        }
        return problems;
    }

    Brief brief(Language console) {
        Map<String, Object> constraints = new TreeMap<>();
        if (!name.isEmpty()) {
            constraints.put("plugin_name", name);
        }
        if (!hostNames().isEmpty()) {
            constraints.put("allowed_hosts", hostNames());
        }
        if (offline) {
            constraints.put("offline", true);
        }
        if (forceNew) {
            constraints.put("force_new", true);
        }
        if (!notes.isBlank()) {
            constraints.put("notes", notes.strip());
        }
        Language in =
                Stream.of(Language.values())
                        .filter(one -> one.tag().equals(language))
                        .findFirst()
                        .orElse(console);
        return new Brief(
                new Capability(wish, details, List.of(), null),
                new Constraints(constraints),
                new UserContext(null, null, in.tag(), List.of()),
                null,
                in);
    }

    List<String> hostNames() {
        return hosts.lines().map(String::strip).filter(host -> !host.isEmpty()).toList();
    }

    public int length() {
        return wish.length() + details.length();
    }

    /** Neither NUL nor half a character: no store takes them. */
    private static boolean whole(String text) {
        return text.indexOf(0) < 0
                && text.codePoints()
                        .noneMatch(
                                c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.replace("\r\n", "\n");
    }
}
