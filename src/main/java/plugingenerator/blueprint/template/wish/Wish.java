package plugingenerator.blueprint.template.wish;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import plugingenerator.blueprint.json.Prose;
import plugingenerator.request.Brief;
import plugingenerator.request.Capability.Sample;
import plugingenerator.request.Language;

/**
 * A wish as the recipes see it: its words, its language, what it may use, and marks such as {@code
 * @llm} that rules can ask for like words.
 */
public record Wish(
        String text,
        String summary,
        Language language,
        Tokens tokens,
        Permissions permissions,
        Set<String> marks,
        List<String> hosts,
        List<Sample> samples) {

    public Wish {
        marks = Set.copyOf(marks);
        hosts = List.copyOf(hosts);
        samples = List.copyOf(samples);
    }

    public static Wish of(Brief brief, Lexicon lexicon) {
        String text = Prose.clean(brief.capability().text());
        Tokens tokens = Tokens.of(text);
        Permissions permissions = Permissions.of(brief.constraints());
        List<String> hosts = Sources.named(text, tokens, lexicon, permissions);
        return new Wish(
                text,
                Prose.clean(brief.capability().summary()),
                language(brief),
                tokens,
                permissions,
                marks(brief, permissions, hosts),
                hosts,
                brief.capability().examples());
    }

    /** Whether a stem, a phrase of stems or a mark is there. */
    public boolean has(String term) {
        return term.startsWith("@") ? marks.contains(term) : tokens.take(term);
    }

    private static Language language(Brief brief) {
        return brief.constraints()
                .text("output_language")
                .map(Language::ofLocale)
                .orElse(brief.language());
    }

    private static Set<String> marks(Brief brief, Permissions permissions, List<String> hosts) {
        Set<String> marks = new TreeSet<>();
        List<String> scopes = brief.constraints().texts("scopes");
        mark(marks, scopes.contains("llm:generate"), "@llm");
        mark(marks, scopes.stream().anyMatch(scope -> scope.startsWith("storage:")), "@storage");
        mark(marks, permissions.network(), "@online");
        mark(marks, !permissions.network(), "@offline");
        mark(marks, !hosts.isEmpty(), "@host");
        mark(marks, !permissions.hosts().isEmpty(), "@hosts");
        mark(marks, !brief.capability().examples().isEmpty(), "@examples");
        hosts.forEach(host -> marks.add("@" + host));
        return marks;
    }

    private static void mark(Set<String> marks, boolean holds, String mark) {
        if (holds) {
            marks.add(mark);
        }
    }
}
