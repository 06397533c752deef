package plugingenerator.blueprint.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plugingenerator.blueprint.json.Prose;
import plugingenerator.blueprint.template.wish.Amount;
import plugingenerator.blueprint.template.wish.Interval;
import plugingenerator.blueprint.template.wish.Topic;
import plugingenerator.blueprint.template.wish.Wish;
import plugingenerator.request.Brief;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a recipe may take from a wish, by the name of its placeholder. */
final class Values {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long FEWEST_TOKENS = 16;
    private static final long MOST_TOKENS = 4_000;
    private static final long USUAL_TOKENS = 400;
    private static final int LONGEST_WISH = 2_000;

    private Values() {}

    static Map<String, JsonNode> of(Brief brief, Wish wish, Topic topic) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", topic.title());
        values.put("topic", topic.phrase());
        values.put("wish", oneLine(wish.text(), LONGEST_WISH));
        values.put("language", wish.language().tag());
        values.put("hosts", wish.hosts());
        values.put("first_host", wish.hosts().stream().limit(1).toList());
        values.put("host", wish.hosts().isEmpty() ? "" : wish.hosts().getFirst());
        values.put("count", Amount.lines(wish.tokens()));
        values.put("minutes", Interval.minutes(wish.tokens()));
        values.put(
                "max_tokens",
                Math.clamp(
                        brief.constraints().number("max_tokens").orElse(USUAL_TOKENS),
                        FEWEST_TOKENS,
                        MOST_TOKENS));
        Map<String, String> samples = new TreeMap<>();
        wish.samples()
                .forEach(
                        sample ->
                                samples.put(
                                        oneLine(sample.input(), 200),
                                        oneLine(sample.output(), 500)));
        samples.remove("");
        values.put("samples", samples);
        values.put("sample_lines", lines(wish));
        Map<String, JsonNode> nodes = new HashMap<>();
        values.forEach((name, value) -> nodes.put(name, JSON.valueToTree(value)));
        return nodes;
    }

    private static List<String> lines(Wish wish) {
        return wish.samples().stream()
                .limit(10)
                .map(sample -> oneLine(sample.input(), 200) + " → " + oneLine(sample.output(), 500))
                .toList();
    }

    /** Without control characters and line ends, cut to so many characters. */
    static String oneLine(String text, int longest) {
        String line = Prose.clean(text).replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest));
    }
}
