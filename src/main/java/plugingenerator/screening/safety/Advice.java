package plugingenerator.screening.safety;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plugingenerator.request.Language;
import plugingenerator.request.Refusal;
import plugingenerator.screening.concept.DataFile;

/** What to tell the person for each topic: what was refused, and what would work instead. */
final class Advice {

    /** A topic's texts in one language. */
    private record Texts(String reason, List<String> recommendations) {}

    private final Map<String, Texts> texts = new HashMap<>();

    private Advice() {}

    /** Reads {@code topic | language | reason | recommendation | …}. */
    static Advice read() {
        Advice advice = new Advice();
        for (String line : DataFile.lines("advice.txt")) {
            List<String> cells = List.of(line.split("\\s*\\|\\s*", -1));
            advice.texts.put(
                    cells.get(0) + " " + cells.get(1),
                    new Texts(cells.get(2), cells.subList(3, cells.size())));
        }
        return advice;
    }

    Refusal refusal(Hit hit, Language language) {
        Texts own = texts.get(hit.topic() + " " + language.tag());
        if (own == null) {
            return Refusal.because(
                    hit.code(), language, hit.code().reason(language) + where(hit, language));
        }
        return new Refusal(
                hit.code(), own.reason() + where(hit, language), own.recommendations(), List.of());
    }

    private static String where(Hit hit, Language in) {
        if (hit.disguised()) {
            return in.choose(
                    " Это нашлось в закодированной или перевёрнутой части текста.",
                    " It was found in an encoded or reversed part of the text.");
        }
        return switch (hit.source()) {
            case WISH -> "";
            case CONSTRAINT ->
                    in.choose(" Это нашлось в constraints.", " It was found in the constraints.");
            case MESSAGE ->
                    in.choose(
                            " Это нашлось в сообщениях диалога.",
                            " It was found in the dialogue's messages.");
            case TURN ->
                    in.choose(
                            " Это нашлось в реплике не от пользователя.",
                            " It was found in a line that is not the user's.");
        };
    }
}
