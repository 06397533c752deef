package plugingenerator.screening.scope;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import plugingenerator.request.Brief;
import plugingenerator.request.RefusalCode;
import plugingenerator.screening.rule.Rule;
import plugingenerator.screening.rule.Ruling;

/**
 * S1: a name stays in its folder. {@code plugin_name} is Latin letters, digits, "_", "-" and
 * spaces, at most 64; the wish's own {@code name} may be in any script, but holds no path.
 */
public final class NameRule implements Rule {

    private static final Pattern PLUGIN_NAME =
            Pattern.compile("[A-Za-z](?:[A-Za-z0-9_ -]{0,62}[A-Za-z0-9])?");
    private static final Pattern TITLE =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ,!?'’«»\"()_—–-]{0,119}");
    private static final Pattern CLIMBS = Pattern.compile("\\.\\.[/\\\\]|[/\\\\]\\.\\.");
    private static final Set<String> TAKEN =
            Set.of(
                    "con",
                    "prn",
                    "aux",
                    "nul",
                    "com1",
                    "com2",
                    "com3",
                    "lpt1",
                    "lpt2",
                    "core",
                    "plugin_generator",
                    "admin",
                    "root");

    @Override
    public Ruling judge(Brief brief) {
        Object asked = brief.constraints().values().get("plugin_name");
        boolean unsafe =
                (asked instanceof String name && !safe(name, PLUGIN_NAME))
                        || Optional.ofNullable(brief.capability().name())
                                .filter(name -> !name.isBlank() && !safe(name, TITLE))
                                .isPresent()
                        || CLIMBS.matcher(brief.capability().text()).find()
                        || CLIMBS.matcher(brief.constraints().values().toString()).find();
        return unsafe ? Ruling.object(RefusalCode.UNSAFE_NAME, brief.language()) : Ruling.FINE;
    }

    private static boolean safe(String name, Pattern form) {
        String bare = name.strip();
        return form.matcher(bare).matches()
                && !TAKEN.contains(bare.toLowerCase(java.util.Locale.ROOT).replace('-', '_'));
    }
}
