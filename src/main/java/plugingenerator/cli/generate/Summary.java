package plugingenerator.cli.generate;

import java.util.ArrayList;
import java.util.List;
import plugingenerator.cli.command.Table;
import plugingenerator.cli.folder.OutputFolder.Delivered;
import plugingenerator.request.Language;
import tools.jackson.databind.JsonNode;

/** A success for people: what was made, what was checked, what it may do, what is left to do. */
final class Summary {

    private final JsonNode answer;
    private final Language in;
    private final List<String> lines = new ArrayList<>();

    private Summary(JsonNode answer, Language in) {
        this.answer = answer;
        this.in = in;
    }

    static String of(JsonNode answer, Delivered delivered, Language in) {
        Summary summary = new Summary(answer, in);
        summary.made(delivered);
        summary.checked();
        summary.permissions();
        summary.gaps();
        summary.warnings();
        return String.join(System.lineSeparator(), summary.lines) + System.lineSeparator();
    }

    private void made(Delivered delivered) {
        JsonNode archive = answer.path("archive");
        lines.add(answer.path("text").asString());
        lines.add("");
        field("архив", "archive", delivered.archive().toString());
        field(
                "",
                "",
                in.choose("файлов: %d, байт: %d", "files: %d, bytes: %d")
                        .formatted(archive.path("files").asInt(), archive.path("bytes").asInt()));
        field("", "", "sha256 " + archive.path("sha256").asString());
        field("папка", "folder", delivered.folder().toString());
        field("черновик", "draft", answer.path("draft_id").asString() + " (" + draftState() + ")");
        if (answer.path("reused").asBoolean()) {
            field(
                    "сделано",
                    "made",
                    in.choose("раньше, взято готовое", "before, and given out again"));
        }
    }

    private String draftState() {
        String state = answer.path("draft").path("state").asString();
        return switch (state) {
            case "local" ->
                    in.choose("хранится здесь, ядро не задано", "kept here, no core is set");
            case "pending" -> in.choose("ещё не доставлен в ядро", "not yet delivered to the core");
            case "registered" -> in.choose("принят ядром", "accepted by the core");
            case "parked" -> in.choose("ядро его отклонило", "refused by the core");
            default -> state;
        };
    }

    private void checked() {
        heading("Проверено", "Checked");
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        in.choose("чем", "tool"),
                        in.choose("версия", "version"),
                        in.choose("файлов", "files"),
                        in.choose("исправлено", "fixed"),
                        in.choose("итог", "verdict")));
        for (JsonNode check : answer.path("checks")) {
            String verdict = check.path("verdict").asString();
            rows.add(
                    List.of(
                            check.path("tool").asString(),
                            check.path("version").asString(),
                            check.path("files").asString(),
                            check.path("fixed").asString(),
                            verdict.equals("clean") ? in.choose("чисто", "clean") : verdict));
        }
        lines.addAll(Table.of(rows));
    }

    private void permissions() {
        JsonNode allowed = answer.path("permissions");
        String none = in.choose("нет", "none");
        heading("Разрешения", "Permissions");
        field("сеть", "network", joined(allowed.path("hosts"), none));
        field("права", "scopes", joined(allowed.path("scopes"), none));
        field("хранение", "storage", allowed.path("storage").asString());
        field("модель", "model", allowed.path("llm").asBoolean() ? in.choose("да", "yes") : none);
        field("окружение", "environment", joined(allowed.path("environment"), none));
    }

    private void gaps() {
        JsonNode gaps = answer.path("needs_implementation");
        if (!gaps.isEmpty()) {
            heading("Дописать", "Left to implement");
        }
        for (JsonNode gap : gaps) {
            lines.add("  - " + gap.path("what").asString());
            lines.add(
                    "    %s (%s)"
                            .formatted(gap.path("why").asString(), gap.path("where").asString()));
        }
    }

    private void warnings() {
        JsonNode warnings = answer.path("warnings");
        if (!warnings.isEmpty()) {
            heading("Обратите внимание", "Please note");
        }
        warnings.forEach(warning -> lines.add("  - " + warning.asString()));
    }

    private void heading(String russian, String english) {
        lines.add("");
        lines.add(in.choose(russian, english));
    }

    private void field(String russian, String english, String value) {
        lines.add("  %-12s%s".formatted(in.choose(russian, english), value));
    }

    private static String joined(JsonNode items, String none) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item.asString()));
        return texts.isEmpty() ? none : String.join(", ", texts);
    }
}
