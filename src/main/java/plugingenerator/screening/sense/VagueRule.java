package plugingenerator.screening.sense;

import java.util.List;
import plugingenerator.request.Brief;
import plugingenerator.request.RefusalCode;
import plugingenerator.screening.concept.Lexicon;
import plugingenerator.screening.rule.Rule;
import plugingenerator.screening.rule.Ruling;
import plugingenerator.screening.text.Passage;
import plugingenerator.screening.text.Token;
import plugingenerator.screening.text.Tokenizer;

/** F5: a wish whose every word would fit any wish names no task. */
public final class VagueRule implements Rule {

    private final Lexicon lexicon = Lexicon.of("vague.txt");

    @Override
    public Ruling judge(Brief brief) {
        if (!brief.capability().examples().isEmpty()) {
            return Ruling.FINE;
        }
        List<Token> tokens =
                Tokenizer.tokens(
                        List.of(new Passage(Passage.Source.WISH, brief.capability().text())));
        boolean general =
                tokens.stream().allMatch(token -> lexicon.look(List.of(token)).has("any"));
        return general ? Ruling.object(RefusalCode.VAGUE_REQUEST, brief.language()) : Ruling.FINE;
    }
}
