package plugingenerator.activation.text;

import java.util.HashMap;
import java.util.Map;

/** Tells English from Russian in Latin letters, and writes the latter in Cyrillic ones. */
record Tongue(LinearModel model) {

    /** The same message, in Cyrillic letters if it is Russian. */
    Wording read(Wording wording) {
        if (wording.words().stream()
                .anyMatch(word -> word.text().chars().anyMatch(Alphabet::cyrillic))) {
            return wording;
        }
        return model.score(features(wording)) > 0 ? cyrillic(wording) : wording;
    }

    static Wording cyrillic(Wording wording) {
        return new Wording(
                wording.words().stream()
                        .map(word -> new Wording.Word(Alphabet.russian(word.text()), word.quoted()))
                        .toList(),
                wording.asks(),
                wording.shouts(),
                wording.colon(),
                wording.quotes());
    }

    static Map<String, Double> features(Wording wording) {
        Map<String, Double> features = new HashMap<>();
        for (Wording.Word word : wording.words()) {
            String text = "_" + word.text() + "_";
            for (int size = 2; size <= 4; size++) {
                for (int at = 0; at + size <= text.length(); at++) {
                    features.merge(text.substring(at, at + size), 1.0, Double::sum);
                }
            }
        }
        double share = 3 / Math.sqrt(Math.max(1, features.size()));
        features.replaceAll((_, count) -> Math.min(2, count) * share);
        return features;
    }
}
