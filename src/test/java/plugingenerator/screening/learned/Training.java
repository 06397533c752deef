package plugingenerator.screening.learned;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import plugingenerator.request.Brief;
import plugingenerator.request.Briefs;
import plugingenerator.screening.Lines;
import plugingenerator.screening.concept.Lexicon;
import plugingenerator.screening.rule.Ruling;
import plugingenerator.screening.scope.NameRule;
import plugingenerator.screening.scope.ShapeRule;
import plugingenerator.screening.text.Passages;
import plugingenerator.screening.text.Tokenizer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Learns {@code threat.tsv} and {@code topics.tsv} from the sets that may be learnt from. */
public final class Training {

    /** In other letters: what they say is judged after decoding. */
    private static final Set<String> DRESSED =
            Set.of("base64", "rot13", "reversed", "urlencoded", "spacing", "embed_key");

    private static final int SHARED = 12;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Clues CLUES = new Clues(Lexicon.of("concepts.txt", "acts.txt"));

    private final List<Learner.Example> threat = new ArrayList<>();
    private final List<Map.Entry<String, Map<String, Double>>> topical = new ArrayList<>();

    private Training() {}

    /** {@code Training FOLDER SET…}: writes both files into the folder. */
    static void main(String[] words) throws IOException {
        Training training = new Training();
        for (String set : List.of(words).subList(1, words.length)) {
            training.set(set);
        }
        training.wishes();
        training.frames();
        training.write(Path.of(words[0]));
    }

    private void set(String name) throws IOException {
        boolean hostile = name.contains("hostile");
        for (JsonNode line : Lines.of(name)) {
            String technique = line.path("technique").asString("");
            if (hostile && DRESSED.contains(technique)) {
                continue;
            }
            Brief brief = Lines.brief(line);
            if (new ShapeRule().judge(brief) instanceof Ruling.Objection
                    || new NameRule().judge(brief) instanceof Ruling.Objection) {
                continue;
            }
            Map<String, Double> clues = clues(brief);
            threat.add(new Learner.Example(clues, hostile, 1));
            String topic = line.path("topic").asString(Topics.of(technique));
            if (hostile && Topics.KNOWN.contains(topic)) {
                topical.add(Map.entry(topic, clues));
            }
        }
    }

    /** The wishes of the activation sets: many harmless ones, and some that are forbidden. */
    private void wishes() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        Training.class.getResourceAsStream("/activation/lines.jsonl"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(JSON::readTree)
                    .filter(line -> !line.path("kind").asString().equals("neg_embedded"))
                    .forEach(
                            line -> {
                                boolean bad = line.path("kind").asString().equals("pos_forbidden");
                                Brief brief = Briefs.of(line.path("text").asString());
                                threat.add(new Learner.Example(clues(brief), bad, bad ? 1 : 0.6));
                            });
        }
    }

    private void frames() throws IOException {
        wordings("frames", 10);
        wordings("families", 30);
    }

    private void wordings(String files, int draws) throws IOException {
        for (Frames.Line line : Frames.of(files + "-hostile.txt", true, draws)) {
            Map<String, Double> clues = clues(Briefs.of(line.text()));
            threat.add(new Learner.Example(clues, true, 0.5));
            topical.add(Map.entry(line.topic(), clues));
        }
        for (Frames.Line line : Frames.of(files + "-harmless.txt", false, draws)) {
            threat.add(new Learner.Example(clues(Briefs.of(line.text())), false, 0.8));
        }
    }

    private static Map<String, Double> clues(Brief brief) {
        return CLUES.of(Tokenizer.tokens(Passages.of(brief)));
    }

    private void write(Path folder) throws IOException {
        List<Learner.Example> even = new ArrayList<>();
        long bad = threat.stream().filter(Learner.Example::yes).count();
        double more = Math.min(2, (double) (threat.size() - bad) / bad);
        threat.forEach(
                one ->
                        even.add(
                                new Learner.Example(
                                        one.clues(),
                                        one.yes(),
                                        one.yes() ? one.share() * more : one.share())));
        Files.write(folder.resolve("threat.tsv"), Learner.lines(Learner.learn(even), 0.5).toList());
        Set<String> names = new TreeSet<>();
        topical.forEach(entry -> names.add(entry.getKey()));
        Stream<String> rows =
                names.stream()
                        .flatMap(
                                name ->
                                        Learner.lines(topic(name), 2.5)
                                                .map(line -> name + "\t" + line));
        Files.write(folder.resolve("topics.tsv"), rows.toList());
        IO.println(
                "%d examples, %d hostile, %d topical".formatted(even.size(), bad, topical.size()));
    }

    /** Words and concepts that several examples share are enough to tell topics apart. */
    private Weights topic(String name) {
        Map<String, Integer> seen = new HashMap<>();
        topical.forEach(
                entry ->
                        entry.getValue()
                                .keySet()
                                .forEach(clue -> seen.merge(clue, 1, Integer::sum)));
        List<Learner.Example> examples = new ArrayList<>();
        for (Map.Entry<String, Map<String, Double>> entry : topical) {
            Map<String, Double> few = new HashMap<>(entry.getValue());
            few.keySet()
                    .removeIf(
                            clue ->
                                    !(clue.startsWith("s=") || clue.startsWith("k="))
                                            || seen.getOrDefault(clue, 0) < SHARED);
            examples.add(new Learner.Example(few, entry.getKey().equals(name), 1));
        }
        return Learner.learn(examples);
    }
}
