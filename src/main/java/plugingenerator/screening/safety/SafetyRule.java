package plugingenerator.screening.safety;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plugingenerator.request.Brief;
import plugingenerator.screening.concept.Figure;
import plugingenerator.screening.concept.Lexicon;
import plugingenerator.screening.concept.Sightings;
import plugingenerator.screening.concept.Span;
import plugingenerator.screening.rule.Rule;
import plugingenerator.screening.rule.Ruling;
import plugingenerator.screening.text.Disguises;
import plugingenerator.screening.text.Passage;
import plugingenerator.screening.text.Passages;
import plugingenerator.screening.text.Tokenizer;

/** S1: refuses what no plugin may do, wherever it stands in the brief and however it is dressed. */
public final class SafetyRule implements Rule {

    private final Lexicon lexicon = Lexicon.of("concepts.txt");
    private final List<Figure> figures = Figure.of("figures.txt");
    private final Advice advice = Advice.read();

    @Override
    public Ruling judge(Brief brief) {
        List<Passage> passages = Passages.of(brief);
        return look(passages)
                .or(() -> disguised(passages))
                .<Ruling>map(hit -> new Ruling.Objection(advice.refusal(hit, brief.language())))
                .orElse(Ruling.FINE);
    }

    private Optional<Hit> disguised(List<Passage> passages) {
        return Disguises.of(passages).stream()
                .flatMap(reading -> look(reading).stream())
                .findFirst()
                .map(Hit::inDisguise);
    }

    private Optional<Hit> look(List<Passage> passages) {
        Sightings sightings = lexicon.look(Tokenizer.tokens(passages));
        return figures.stream().flatMap(figure -> hit(figure, sightings)).findFirst();
    }

    private static Stream<Hit> hit(Figure figure, Sightings sightings) {
        Optional<Span> span = figure.in(sightings);
        return span.stream()
                .map(met -> new Hit(figure.code(), figure.topic(), met.source(), false));
    }
}
