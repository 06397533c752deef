package plugingenerator.blueprint.template.wish;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which hosts a wish means: those it may use, writes out, or calls by a well-known name. */
final class Sources {

    private static final Pattern HOST =
            Pattern.compile(
                    "\\b(?:[a-z0-9](?:[a-z0-9-]{0,40}[a-z0-9])?\\.)+"
                            + "(?:ru|com|org|net|io|dev|app|kz|by|edu|gov|eu|uk|de|me|info|su|tv|ai)\\b");
    private static final int MOST = 10;

    private Sources() {}

    static List<String> named(
            String text, Tokens tokens, Lexicon lexicon, Permissions permissions) {
        if (!permissions.network()) {
            return List.of();
        }
        if (!permissions.hosts().isEmpty()) {
            return permissions.hosts().stream().distinct().limit(MOST).toList();
        }
        Set<String> hosts = new LinkedHashSet<>();
        HOST.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .forEach(hit -> hosts.add(hit.group()));
        hosts.addAll(lexicon.sites(tokens));
        return hosts.stream().limit(MOST).toList();
    }
}
