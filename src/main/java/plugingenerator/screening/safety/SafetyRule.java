package plugingenerator.screening.safety;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plugingenerator.request.Brief;
import plugingenerator.screening.concept.Figure;
import plugingenerator.screening.concept.Lexicon;
import plugingenerator.screening.concept.Sightings;
import plugingenerator.screening.concept.Span;
import plugingenerator.screening.learned.Suspicion;
import plugingenerator.screening.rule.Rule;
import plugingenerator.screening.rule.Ruling;
import plugingenerator.screening.text.Disguises;
import plugingenerator.screening.text.Passage;
import plugingenerator.screening.text.Passages;
import plugingenerator.screening.text.Token;
import plugingenerator.screening.text.Tokenizer;

/**
 * S1: refuses what no plugin may do, wherever it stands in the brief and however it is dressed.
 * First the figures, whose reason is exact, then what was learnt from labelled wishes: that can
 * only add refusals, so harmless words around a forbidden wish do not help.
 */
public final class SafetyRule implements Rule {

    /** The odds, as a logarithm, from which a likeness to forbidden wishes refuses. */
    private static final double REFUSES = 0;

    private final Lexicon lexicon = Lexicon.of("concepts.txt", "acts.txt");
    private final List<Figure> figures = Figure.of("figures.txt");
    private final Suspicion suspicion = new Suspicion(lexicon);
    private final Advice advice = Advice.read();

    @Override
    public Ruling judge(Brief brief) {
        List<Passage> passages = Passages.of(brief);
        return read(passages)
                .or(() -> look(Tokenizer.tokens(Passages.glued(brief))))
                .or(() -> disguised(passages))
                .<Ruling>map(hit -> new Ruling.Objection(advice.refusal(hit, brief.language())))
                .orElse(Ruling.FINE);
    }

    private Optional<Hit> disguised(List<Passage> passages) {
        return Stream.concat(
                        Disguises.likely(passages).stream().map(this::read),
                        Disguises.turned(passages).stream().map(Tokenizer::tokens).map(this::look))
                .flatMap(Optional::stream)
                .findFirst()
                .map(Hit::inDisguise);
    }

    private Optional<Hit> read(List<Passage> passages) {
        List<Token> tokens = Tokenizer.tokens(passages);
        return look(tokens)
                .or(() -> suspicion.odds(tokens) < REFUSES ? Optional.empty() : suspect(tokens));
    }

    /** What the lists foresaw: the reason is exact. */
    private Optional<Hit> look(List<Token> tokens) {
        Sightings sightings = lexicon.look(tokens);
        return figures.stream().flatMap(figure -> hit(figure, sightings)).findFirst();
    }

    /** What no list foresaw but resembles what is forbidden; the reason is the likeliest one. */
    private Optional<Hit> suspect(List<Token> tokens) {
        return suspicion
                .topic(tokens)
                .flatMap(
                        topic ->
                                figures.stream()
                                        .filter(figure -> figure.topic().equals(topic))
                                        .findFirst())
                .map(figure -> new Hit(figure.code(), figure.topic(), Passage.Source.WISH, false));
    }

    private static Stream<Hit> hit(Figure figure, Sightings sightings) {
        Optional<Span> span = figure.in(sightings);
        return span.stream()
                .map(met -> new Hit(figure.code(), figure.topic(), met.source(), false));
    }
}
