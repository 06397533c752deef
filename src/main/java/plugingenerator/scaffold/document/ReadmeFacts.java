package plugingenerator.scaffold.document;

import java.util.List;
import java.util.stream.Collectors;
import plugingenerator.blueprint.Blueprint;
import plugingenerator.blueprint.Blueprint.Watch;
import plugingenerator.blueprint.Field;
import plugingenerator.blueprint.Storage;

/** What the README tells of a plugin; every text is Markdown already, every name is harmless. */
public record ReadmeFacts(
        String name,
        String title,
        String summary,
        String help,
        List<String> phrases,
        List<String> otherPhrases,
        List<Row> input,
        List<Row> output,
        List<String> hosts,
        Storage storage,
        boolean llm,
        List<String> scopes,
        int watchMinutes,
        List<Variable> variables,
        List<Shown> requirements,
        List<Open> gaps) {

    /** A field. */
    public record Row(String name, String type, boolean required, String description) {}

    /** A setting that the plugin declares. */
    public record Variable(String name, String purpose, boolean required) {}

    /** A requirement and the examples that show it. */
    public record Shown(String requirement, String examples) {}

    /** What is left to do. */
    public record Open(String what, String why, String where) {}

    public static ReadmeFacts of(Blueprint blueprint) {
        Watch watch = blueprint.watch();
        return new ReadmeFacts(
                blueprint.name(),
                Markdown.line(blueprint.title()),
                Markdown.line(blueprint.summary()),
                Markdown.line(blueprint.texts().help()),
                blueprint.intents().stream()
                        .flatMap(intent -> intent.examples().stream())
                        .map(Markdown::line)
                        .toList(),
                blueprint.intents().stream()
                        .flatMap(intent -> intent.counterexamples().stream())
                        .map(Markdown::line)
                        .toList(),
                rows(blueprint.input()),
                rows(blueprint.output()),
                blueprint.hosts(),
                blueprint.storage(),
                blueprint.usesLlm(),
                blueprint.scopes(),
                watch == null ? 0 : watch.intervalMinutes(),
                blueprint.environment().stream()
                        .map(
                                entry ->
                                        new Variable(
                                                entry.name(),
                                                Markdown.line(entry.purpose()),
                                                entry.required()))
                        .toList(),
                blueprint.requirements().stream()
                        .map(
                                entry ->
                                        new Shown(
                                                Markdown.line(entry.text()),
                                                entry.shownBy().stream()
                                                        .map(Markdown::line)
                                                        .collect(Collectors.joining(", "))))
                        .toList(),
                blueprint.needsImplementation().stream()
                        .map(
                                gap ->
                                        new Open(
                                                Markdown.line(gap.what()),
                                                Markdown.line(gap.why()),
                                                Markdown.line(gap.where())))
                        .toList());
    }

    private static List<Row> rows(List<Field> fields) {
        return fields.stream()
                .map(
                        field ->
                                new Row(
                                        field.name(),
                                        field.type().wire(),
                                        field.required(),
                                        Markdown.line(field.description())))
                .toList();
    }
}
