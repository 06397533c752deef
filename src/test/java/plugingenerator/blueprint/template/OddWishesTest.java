package plugingenerator.blueprint.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import plugingenerator.blueprint.Oddities;
import plugingenerator.blueprint.author.Authored;
import plugingenerator.request.Brief;
import plugingenerator.request.Capability;
import plugingenerator.request.Constraints;
import plugingenerator.request.Language;
import plugingenerator.request.UserContext;
import plugingenerator.scaffold.PythonScaffold;
import tools.jackson.databind.json.JsonMapper;

/** A wish of any words becomes a whole plugin or is declined, the same each time. */
class OddWishesTest {

    private static final List<String> STARTS =
            List.of(
                    "",
                    "Хочу вести список: ",
                    "Считай по формуле ",
                    "Следи за сайтом example.org: ",
                    "Отвечай нейросетью на ",
                    "Look up stones at api.example.org for ",
                    "Keep a list of ",
                    "Convert a text: ");

    private final TemplateAuthor author = new TemplateAuthor();
    private final PythonScaffold scaffold = new PythonScaffold();

    @Provide
    Arbitrary<String> texts() {
        return Oddities.texts();
    }

    @Provide
    Arbitrary<String> starts() {
        return Arbitraries.of(STARTS);
    }

    @Property(tries = 300)
    void any_words_become_a_whole_plugin_or_a_reason(
            @ForAll("starts") String start,
            @ForAll("texts") String words,
            @ForAll("texts") String sample,
            @ForAll boolean russian) {
        Brief brief = brief(Oddities.cut(start + words, 4_000), sample, russian);
        Authored authored = author.write(brief, Instant.MAX);

        assertThat(author.write(brief, Instant.MAX)).isEqualTo(authored);
        switch (authored) {
            case Authored.Unable unable -> throw new AssertionError(unable.toString());
            case Authored.Declined(var refusal) -> assertThat(refusal.reason()).isNotBlank();
            case Authored.Written(var blueprint, _) ->
                    scaffold.render(blueprint)
                            .files()
                            .forEach(
                                    (path, text) -> {
                                        assertThat(path)
                                                .matches(
                                                        "plugins/[a-z][a-z0-9_]{2,39}/[A-Za-z0-9_./-]+");
                                        if (path.endsWith(".json")) {
                                            JsonMapper.shared().readTree(text);
                                        }
                                    });
        }
    }

    private static Brief brief(String wish, String sample, boolean russian) {
        return new Brief(
                new Capability(
                        wish,
                        "",
                        List.of(new Capability.Sample(sample, wish)),
                        sample.isBlank() ? null : sample),
                new Constraints(Map.of("plugin_name", sample, "notes", wish)),
                UserContext.UNKNOWN,
                null,
                russian ? Language.RU : Language.EN);
    }
}
