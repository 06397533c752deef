package plugingenerator.activation.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can be seen of a message. {@code w}, {@code ww}: words and pairs; {@code s}, {@code ss}:
 * their beginnings, whatever the ending; {@code c}: parts of words, which outlive typos; {@code
 * k…}: classes of the lexicon and their order; {@code t}: the sentence without its topic.
 */
final class Features {

    private static final int STEM = 5;
    private static final int REACH = 7;

    /** Each kind of features weighs the same, however long the message is. */
    private static final double WEIGHT = 1.6;

    private final Lexicon lexicon;

    Features(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Map<String, Double> of(Wording wording) {
        List<Wording.Word> words = wording.words();
        List<List<String>> classes =
                words.stream()
                        .map(word -> word.quoted() ? List.of("Q") : lexicon.classes(word.text()))
                        .toList();
        Map<String, Double> features = new HashMap<>();
        put(words(words), features);
        put(parts(words), features);
        put(order(classes), features);
        put(frame(classes), features);
        shape(wording, features);
        return features;
    }

    private static Set<String> words(List<Wording.Word> words) {
        Set<String> seen = new HashSet<>();
        String before = "^";
        String stemBefore = "^";
        for (Wording.Word word : words) {
            String text = word.quoted() ? "«" + word.text() : word.text();
            String stem = text.length() > STEM ? text.substring(0, STEM) : text;
            seen.add("w=" + text);
            seen.add("s=" + stem);
            seen.add("ww=" + before + " " + text);
            seen.add("ss=" + stemBefore + " " + stem);
            before = text;
            stemBefore = stem;
        }
        seen.add("ww=" + before + " $");
        seen.add("ss=" + stemBefore + " $");
        return seen;
    }

    private static Set<String> parts(List<Wording.Word> words) {
        Set<String> seen = new HashSet<>();
        for (Wording.Word word : words) {
            if (word.quoted()) {
                continue;
            }
            String text = "_" + word.text() + "_";
            for (int size = 3; size <= 5; size++) {
                for (int at = 0; at + size <= text.length(); at++) {
                    seen.add("c=" + text.substring(at, at + size));
                }
            }
        }
        return seen;
    }

    private static Set<String> order(List<List<String>> classes) {
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < classes.size(); at++) {
            for (String one : classes.get(at)) {
                seen.add("k=" + one);
                if (at < 2) {
                    seen.add("k" + at + "=" + one);
                }
                for (int next = at + 1; next < Math.min(classes.size(), at + REACH); next++) {
                    for (String other : classes.get(next)) {
                        seen.add("kk=" + one + ">" + other);
                        if (next == at + 1) {
                            seen.add("k2=" + one + " " + other);
                        }
                        if (at == 0) {
                            seen.add("k0k=" + one + ">" + other);
                        }
                    }
                }
            }
        }
        return seen;
    }

    private static Set<String> frame(List<List<String>> classes) {
        List<String> frame = new ArrayList<>(List.of("^"));
        for (List<String> one : classes) {
            String mark = one.isEmpty() ? "*" : one.getFirst();
            if (!mark.equals("*") || !frame.getLast().equals("*")) {
                frame.add(mark);
            }
        }
        frame.add("$");
        Set<String> seen = new HashSet<>();
        for (int size = 2; size <= 4; size++) {
            for (int at = 0; at + size <= frame.size(); at++) {
                seen.add("t=" + String.join(" ", frame.subList(at, at + size)));
            }
        }
        return seen;
    }

    private static void shape(Wording wording, Map<String, Double> features) {
        int count = wording.words().size();
        int length = count <= 1 ? 1 : count <= 3 ? 3 : count <= 6 ? 6 : count <= 12 ? 12 : 99;
        features.put("length=" + length, 0.5);
        flag("asks", wording.asks(), features);
        flag("shouts", wording.shouts(), features);
        flag("colon", wording.colon(), features);
        flag("quotes", wording.quotes(), features);
    }

    private static void flag(String name, boolean is, Map<String, Double> features) {
        if (is) {
            features.put(name, 0.5);
        }
    }

    private static void put(Set<String> names, Map<String, Double> features) {
        double share = WEIGHT / Math.sqrt(Math.max(1, names.size()));
        names.forEach(name -> features.put(name, share));
    }
}
