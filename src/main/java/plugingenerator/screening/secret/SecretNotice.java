package plugingenerator.screening.secret;

import java.util.ArrayList;
import java.util.List;
import plugingenerator.request.Brief;
import plugingenerator.request.Refusal;

/** What the asker is told about secrets that were taken out: their names, never their values. */
public final class SecretNotice {

    private SecretNotice() {}

    public static List<String> warnings(Brief brief) {
        return brief.secrets().isEmpty() ? List.of() : List.of(text(brief));
    }

    /** A refusal tells it too: the secret was sent, whatever became of the wish. */
    public static Refusal beside(Refusal refusal, Brief brief) {
        if (brief.secrets().isEmpty()) {
            return refusal;
        }
        List<String> recommendations = new ArrayList<>(refusal.recommendations());
        recommendations.add(text(brief));
        return new Refusal(
                refusal.code(),
                refusal.reason(),
                recommendations,
                refusal.questions(),
                refusal.existing());
    }

    private static String text(Brief brief) {
        String names = String.join(", ", brief.secrets());
        return brief.language()
                .choose(
                        "В запросе был секрет: он не сохранён и заменён именем переменной окружения"
                                + " "
                                + names
                                + ". Значение задаст оператор; присланный секрет лучше отозвать и"
                                + " выпустить новый.",
                        "The request held a secret: it was not kept, and is replaced by the"
                                + " environment variable "
                                + names
                                + ". The operator sets its value; better revoke the secret that you"
                                + " sent and issue a new one.");
    }
}
