package plugingenerator.blueprint.prompt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.springframework.stereotype.Component;
import plugingenerator.llm.Ask;
import plugingenerator.request.Brief;
import plugingenerator.request.RefusalCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The prompts (T1), of text files under {@code prompts/1}, the pack's sources and the gate's table.
 * A wish is data in a fence; of its asker only the locale goes in.
 */
@Component
public final class Prompts {

    private static final String FOLDER = "/prompts/1/";
    private static final String EXAMPLE_WISH = "дели счёт в кафе на всех, можно с чаевыми";
    private static final Pattern LOCALE =
            Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}");
    private static final Pattern TAG = Pattern.compile("[a-z][a-z0-9_.]{0,63}");
    private static final int MOST_TAGS = 200;

    private final Ask.Form write = Forms.write();
    private final Ask.Form mend = Forms.mend();
    private final String writing = Texts.read(FOLDER + "write.md");
    private final String mending = Texts.read(FOLDER + "mend.md");
    private final String system =
            Texts.filled(
                    Texts.read(FOLDER + "system.md"),
                    Map.of(
                            "api", RuntimeApi.read(),
                            "imports", ImportTable.read(),
                            "example_wish", EXAMPLE_WISH,
                            "example", Texts.read(FOLDER + "example.json")));

    /** Changes whenever a word of any prompt or form does. */
    public String version() {
        CRC32 sum = new CRC32();
        sum.update(
                (system + writing + mending + write.schema() + mend.schema())
                        .getBytes(StandardCharsets.UTF_8));
        return "blueprint/1+%08x".formatted(sum.getValue());
    }

    /** Asks for a blueprint; {@code answered}: the wish holds answers to earlier questions. */
    public Prompt write(Brief brief, List<String> takenTags, boolean answered) {
        Fence wish = Fence.of(brief);
        String locale = brief.user().locale();
        boolean known = locale != null && LOCALE.matcher(locale).matches();
        String taken =
                takenTags.stream()
                        .filter(tag -> TAG.matcher(tag).matches())
                        .limit(MOST_TAGS)
                        .collect(Collectors.joining(", "));
        String user =
                Texts.filled(
                        writing,
                        Map.of(
                                "language",
                                language(brief),
                                "locale",
                                known ? String.valueOf(locale) : language(brief),
                                "taken",
                                taken.isEmpty() ? "none" : taken,
                                "answered",
                                answered
                                        ? "Its details end with the asker's answers to your earlier questions: decide the rest yourself, ask no more.\n"
                                        : "",
                                "id",
                                wish.id(),
                                "wish",
                                wish.text()));
        return new Prompt(system, user, write);
    }

    /** Asks to mend slots of a blueprint (a document, however broken). */
    public Prompt mend(Brief brief, ObjectNode blueprint, List<Complaint> complaints) {
        Fence wish = Fence.of(brief);
        String shown =
                complaints.stream()
                        .map(complaint -> "### " + complaint.slot() + "\n" + complaint.shown())
                        .collect(Collectors.joining("\n\n"));
        String user =
                Texts.filled(
                        mending,
                        Map.of(
                                "language", language(brief),
                                "id", wish.id(),
                                "wish", wish.text(),
                                "outline", Fence.data(outline(blueprint)),
                                "complaints", shown));
        return new Prompt(system, user, mend);
    }

    /** Reasons that a model may give for writing nothing. */
    public static List<RefusalCode> refusals() {
        return Forms.REFUSALS;
    }

    /** Enough to know the names: fields, permissions, the first line of each unit. */
    private static ObjectNode outline(ObjectNode blueprint) {
        ObjectNode outline = JsonMapper.shared().createObjectNode();
        for (String slot : List.of("name", "input", "output", "hosts", "storage", "uses_llm")) {
            outline.set(slot, blueprint.path(slot));
        }
        outline.set("imports", blueprint.path("logic").path("imports"));
        var units = outline.putArray("units");
        for (JsonNode unit : blueprint.path("logic").path("units")) {
            units.add(unit.path("code").asString("").lines().findFirst().orElse(""));
        }
        return outline;
    }

    private static String language(Brief brief) {
        String wanted = brief.constraints().text("output_language").orElse("");
        return wanted.equals("ru") || wanted.equals("en") ? wanted : brief.language().tag();
    }
}
