package plugingenerator.screening;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import plugingenerator.request.Brief;
import plugingenerator.screening.concept.DataFile;
import plugingenerator.screening.rule.Rule;
import plugingenerator.screening.rule.Ruling;
import plugingenerator.screening.safety.SafetyRule;
import plugingenerator.screening.scope.ConflictRule;
import plugingenerator.screening.scope.LimitRule;
import plugingenerator.screening.scope.NameRule;
import plugingenerator.screening.scope.ReachRule;
import plugingenerator.screening.scope.ShapeRule;
import plugingenerator.screening.scope.SpokenLanguageRule;
import plugingenerator.screening.scope.TypeRule;
import plugingenerator.screening.scope.VersionRule;
import plugingenerator.screening.secret.SecretNotice;
import plugingenerator.screening.sense.GibberishRule;
import plugingenerator.screening.sense.VagueRule;
import plugingenerator.screening.sense.WishRule;

/**
 * Looks at a brief before money is spent (S1, C2, F5). The first rule that objects gives the
 * reason; what is dangerous comes before what is only impossible or unclear.
 */
@Component
public class Screening {

    /** Read with the first wish, or before it: a start need not wait for it. */
    private final SingletonSupplier<Rulebook> rulebook = SingletonSupplier.of(Rulebook::read);

    public Screened screen(Brief brief) {
        for (Rule rule : rulebook.obtain().rules()) {
            switch (rule.judge(brief)) {
                case Ruling.Fine _ -> {}
                case Ruling.Objection(var refusal) -> {
                    return new Screened.Refused(SecretNotice.beside(refusal, brief));
                }
            }
        }
        return new Screened.Passed(brief, SecretNotice.warnings(brief));
    }

    /** Changes with the word lists: what passed an older list is judged anew. */
    public String version() {
        return rulebook.obtain().version();
    }

    private record Rulebook(List<Rule> rules, String version) {

        static Rulebook read() {
            return new Rulebook(
                    List.of(
                            new ShapeRule(),
                            new WishRule(),
                            new NameRule(),
                            new VersionRule(),
                            new SafetyRule(),
                            new TypeRule(),
                            new ReachRule(),
                            new LimitRule(),
                            new ConflictRule(),
                            new SpokenLanguageRule(),
                            new GibberishRule(),
                            new VagueRule()),
                    "screening/"
                            + DataFile.version(
                                    "concepts.txt",
                                    "acts.txt",
                                    "figures.txt",
                                    "threat.tsv",
                                    "topics.tsv",
                                    "demands.txt",
                                    "vague.txt",
                                    "odd-pairs.txt",
                                    "secret-forms.txt"));
        }
    }
}
