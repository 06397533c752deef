package plugingenerator.blueprint.template;

import java.util.List;
import java.util.regex.Pattern;
import plugingenerator.blueprint.template.wish.Wish;
import plugingenerator.request.Capability.Sample;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a wish asks for and its recipe cannot do (F5): the recipe's own {@code gaps} whose words the
 * wish has ({@code when}) or has not ({@code unless}), the asker's examples, further hosts. They
 * are listed, and the plugin's help says so.
 */
final class Gaps {

    private static final Pattern BAR = Pattern.compile("\\|");
    private static final int MOST = 20;
    private static final int LONGEST_HELP = 1_000;
    private static final int LONGEST_SAMPLE = 120;

    private final Wish wish;
    private final ObjectNode document;
    private final ArrayNode listed;

    private Gaps(Wish wish, ObjectNode document) {
        this.wish = wish;
        this.document = document;
        this.listed = document.withArray("needs_implementation");
    }

    static void list(Wish wish, ObjectNode document, boolean taught) {
        Gaps gaps = new Gaps(wish, document);
        gaps.own();
        if (!taught) {
            gaps.samples();
        }
        gaps.hosts();
        gaps.say();
    }

    private void own() {
        for (JsonNode gap : document.path("gaps")) {
            boolean asked = !gap.has("when") || said(gap.path("when"));
            if (asked && !said(gap.path("unless"))) {
                ObjectNode copy = (ObjectNode) gap.deepCopy();
                copy.remove(List.of("when", "unless"));
                add(copy);
            }
        }
        document.remove("gaps");
    }

    private boolean said(JsonNode terms) {
        return BAR.splitAsStream(terms.asString(""))
                .anyMatch(term -> !term.isEmpty() && wish.has(term));
    }

    private void samples() {
        for (Sample sample : wish.samples()) {
            String shown = Values.oneLine(sample.input(), LONGEST_SAMPLE);
            String wanted = Values.oneLine(sample.output(), LONGEST_SAMPLE);
            add(
                    say("Пример из пожелания: ", "An example of the wish: ")
                            + shown
                            + " → "
                            + wanted,
                    say(
                            "Готовый рецепт не выведен из этого примера, сверьте ответ с ним",
                            "The recipe was not derived from this example: compare the answer with it"));
        }
    }

    private void hosts() {
        List<String> used = document.path("hosts").valueStream().map(JsonNode::asString).toList();
        List<String> unused = wish.hosts().stream().filter(host -> !used.contains(host)).toList();
        if (!used.isEmpty() && !unused.isEmpty()) {
            add(
                    say("Источники ", "The sources ") + String.join(", ", unused),
                    say(
                            "Рецепт читает только " + String.join(", ", used),
                            "The recipe reads only " + String.join(", ", used)));
        }
    }

    private void add(String what, String why) {
        ObjectNode gap = document.objectNode();
        gap.put("what", what).put("why", why).put("where", "logic.py: handle");
        add(gap);
    }

    private void add(ObjectNode gap) {
        if (listed.size() < MOST) {
            listed.add(gap);
        }
    }

    /** The plugin's own help names what it cannot do yet. */
    private void say() {
        if (listed.isEmpty()) {
            return;
        }
        ObjectNode texts = document.withObject("texts");
        StringBuilder help = new StringBuilder(texts.path("help").asString(""));
        help.append(say(" Пока не умею: ", " Not yet possible: "));
        help.append(
                String.join(
                        "; ",
                        listed.valueStream().map(gap -> gap.path("what").asString()).toList()));
        texts.put("help", Values.oneLine(help + ".", LONGEST_HELP));
    }

    private String say(String russian, String english) {
        return wish.language().choose(russian, english);
    }
}
