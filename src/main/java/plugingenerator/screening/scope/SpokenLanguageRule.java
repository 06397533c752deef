package plugingenerator.screening.scope;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import plugingenerator.request.Brief;
import plugingenerator.request.RefusalCode;
import plugingenerator.screening.concept.Lexicon;
import plugingenerator.screening.concept.Sightings;
import plugingenerator.screening.concept.Span;
import plugingenerator.screening.rule.Rule;
import plugingenerator.screening.rule.Ruling;
import plugingenerator.screening.text.Passage;
import plugingenerator.screening.text.Tokenizer;

/**
 * F5: the answer cannot be "only in French" and in Russian; a translator's two languages are fine.
 */
public final class SpokenLanguageRule implements Rule {

    private static final int NEAR = 8;
    private static final List<String> LANGUAGES =
            List.of("ru", "en", "fr", "de", "es", "it", "pt", "pl", "uk", "tr", "zh", "ja", "kk");

    private final Lexicon lexicon = Lexicon.of("demands.txt");

    @Override
    public Ruling judge(Brief brief) {
        Set<String> demanded = new TreeSet<>();
        demanded.addAll(strictly(brief.capability().text()));
        brief.constraints().text("notes").ifPresent(notes -> demanded.addAll(strictly(notes)));
        brief.constraints()
                .text("output_language")
                .map(tag -> Locale.forLanguageTag(tag.replace('_', '-')).getLanguage())
                .filter(LANGUAGES::contains)
                .ifPresent(demanded::add);
        return demanded.size() < 2
                ? Ruling.FINE
                : Ruling.object(
                        RefusalCode.CONTRADICTORY_CONSTRAINTS,
                        brief.language()
                                .choose(
                                        "Ответ должен быть только на одном языке, а названо"
                                                + " несколько: ",
                                        "The answer must be in one language only, yet several are"
                                                + " named: ")
                                .concat(String.join(", ", demanded) + "."),
                        brief.language()
                                .choose(
                                        "Какой язык верный? Оставьте его в пожелании и в"
                                                + " output_language.",
                                        "Which language is right? Keep it in the wish and in"
                                                + " output_language."));
    }

    private Set<String> strictly(String text) {
        Sightings said =
                lexicon.look(Tokenizer.tokens(List.of(new Passage(Passage.Source.WISH, text))));
        Set<String> demanded = new TreeSet<>();
        for (String language : LANGUAGES) {
            boolean strict =
                    said.of("lang_" + language).stream()
                            .anyMatch(
                                    named ->
                                            near(named, said.of("only"))
                                                    && near(named, said.of("speaks")));
            if (strict) {
                demanded.add(language);
            }
        }
        return demanded;
    }

    private static boolean near(Span named, List<Span> others) {
        return others.stream().anyMatch(other -> other.distance(named) <= NEAR);
    }
}
