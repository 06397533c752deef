package plugingenerator.screening.scope;

import java.util.List;
import plugingenerator.request.Brief;
import plugingenerator.request.Constraints;
import plugingenerator.request.Language;
import plugingenerator.request.RefusalCode;
import plugingenerator.screening.concept.Lexicon;
import plugingenerator.screening.concept.Sightings;
import plugingenerator.screening.rule.Rule;
import plugingenerator.screening.rule.Ruling;
import plugingenerator.screening.text.Passage;
import plugingenerator.screening.text.Tokenizer;

/** F5: constraints that exclude each other, or the wish; only where that is certain. */
public final class ConflictRule implements Rule {

    private final Lexicon lexicon = Lexicon.of("demands.txt");

    @Override
    public Ruling judge(Brief brief) {
        Constraints constraints = brief.constraints();
        Language in = brief.language();
        List<String> scopes = constraints.texts("scopes");
        boolean reaches =
                constraints.flag("network").orElse(false)
                        || !constraints.texts("allowed_hosts").isEmpty()
                        || scopes.stream()
                                .anyMatch(scope -> scope.matches("(?:http|network|net|web)\\b.*"));
        if (constraints.offline() && reaches) {
            return conflict(
                    in,
                    in.choose(
                            "Плагин должен работать без сети, но ему же дана сеть.",
                            "The plugin must work offline, yet it is given the network."),
                    in.choose(
                            "Уберите offline (network: false) или network и allowed_hosts.",
                            "Drop offline (network: false), or drop network and allowed_hosts."));
        }
        boolean nothingKept = !constraints.flag("storage").orElse(true);
        if (nothingKept && scopes.stream().anyMatch(scope -> scope.startsWith("storage"))) {
            return conflict(
                    in,
                    in.choose(
                            "storage: false, но в scopes есть право на хранение.",
                            "It says storage: false, yet the scopes ask for storage."),
                    in.choose(
                            "Уберите storage: false или право storage из scopes.",
                            "Drop storage: false, or drop the storage scope."));
        }
        Sightings wish =
                lexicon.look(
                        Tokenizer.tokens(
                                List.of(
                                        new Passage(
                                                Passage.Source.WISH, brief.capability().text()))));
        if (constraints.offline() && wish.has("live") && !wish.has("typed")) {
            return conflict(
                    in,
                    in.choose(
                            "Свежие данные берутся из сети, а сеть запрещена.",
                            "Live data comes over the network, which is forbidden."),
                    in.choose(
                            "Разрешите сеть и назовите allowed_hosts, или пусть данные вводит"
                                    + " пользователь.",
                            "Allow the network and name allowed_hosts, or let the user type the"
                                    + " data."));
        }
        if (nothingKept && wish.has("keeps")) {
            return conflict(
                    in,
                    in.choose(
                            "Плагин должен помнить записи, а хранение запрещено.",
                            "The plugin must remember entries, but storage is forbidden."),
                    in.choose(
                            "Уберите storage: false: плагин будет хранить только свои записи.",
                            "Drop storage: false: the plugin keeps only its own entries."));
        }
        return Ruling.FINE;
    }

    private static Ruling conflict(Language in, String reason, String recommendation) {
        return Ruling.object(
                RefusalCode.CONTRADICTORY_CONSTRAINTS,
                reason,
                recommendation,
                RefusalCode.CONTRADICTORY_CONSTRAINTS.recommendation(in));
    }
}
