package plugingenerator.blueprint.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import plugingenerator.blueprint.Blueprint;
import plugingenerator.blueprint.Field;
import plugingenerator.blueprint.FieldType;
import plugingenerator.blueprint.Intent;
import plugingenerator.blueprint.Reading;
import plugingenerator.blueprint.Reading.Flaw;
import plugingenerator.blueprint.Storage;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the form: which slots there are and of what type. It forgives what cannot change the
 * meaning (fences, absent optional slots, a lone value for a list, numbers as texts) and notes
 * everything else as a flaw.
 */
public final class Shape {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private Shape() {}

    public static Reading read(String text) {
        JsonNode document;
        try {
            document = JSON.readTree(unfenced(text));
        } catch (JacksonException broken) {
            return unreadable("is not JSON: " + broken.getOriginalMessage());
        }
        if (!document.isObject()) {
            return unreadable("must be an object");
        }
        List<Flaw> flaws = new ArrayList<>();
        Blueprint blueprint = blueprint(Slot.root(document, flaws));
        return flaws.isEmpty() ? new Reading.Read(blueprint) : new Reading.Unreadable(flaws);
    }

    private static Reading unreadable(String message) {
        return new Reading.Unreadable(List.of(new Flaw("", message)));
    }

    /** From the first brace to the last: what stands around them is prose or a fence. */
    private static String unfenced(String text) {
        int start = text.indexOf('{');
        int end = text.lastIndexOf('}');
        return start < 0 || end < start ? text : text.substring(start, end + 1);
    }

    private static Blueprint blueprint(Slot root) {
        Storage storage = storage(root.at("storage"));
        boolean usesLlm = root.at("uses_llm").flag(false);
        return new Blueprint(
                root.at("name").text().strip(),
                Prose.clean(root.at("title").text()),
                Prose.clean(root.at("summary").text()),
                root.at("language").text("ru").strip(),
                each(root.at("intents"), Shape::intent),
                each(root.at("input"), Shape::field),
                each(root.at("output"), Shape::field),
                LogicShape.logic(root.at("logic")),
                root.at("hosts").texts(),
                storage,
                usesLlm,
                scopes(root.at("scopes").texts(), storage, usesLlm),
                watch(root.at("watch")),
                each(root.at("environment"), Shape::environment),
                each(root.at("examples"), ExampleShape::example),
                each(root.at("requirements"), Shape::requirement),
                texts(root.at("texts")),
                each(root.at("needs_implementation"), Shape::gap));
    }

    /** The entries that are objects, read; every other one is a flaw. */
    static <T> List<T> each(Slot list, Function<Slot, T> read) {
        return list.entries().stream().filter(Slot::demandObject).map(read).toList();
    }

    private static Intent intent(Slot slot) {
        Slot activation = slot.at("activation");
        String tag = slot.at("tag").text().strip();
        return new Intent(
                tag,
                activation.absent()
                        ? new Intent.Activation("classifier", tag, 0.5)
                        : activation(activation, tag),
                slot.at("priority").integer(100),
                slot.at("examples").texts(),
                slot.at("counterexamples").texts());
    }

    private static Intent.Activation activation(Slot slot, String tag) {
        String type = slot.at("type").text("classifier").strip().toLowerCase(Locale.ROOT);
        String value = slot.at("value").text(tag);
        var threshold = slot.at("threshold").number();
        boolean classifier = type.equals("classifier");
        Double level =
                threshold == null ? Double.valueOf(0.5) : Double.valueOf(threshold.doubleValue());
        return new Intent.Activation(type, value, classifier ? level : null);
    }

    private static Field field(Slot slot) {
        return new Field(
                slot.at("name").text().strip(),
                choice(slot.at("type"), FieldType.values(), FieldType::wire, FieldType.STRING),
                Prose.clean(slot.at("description").text("")),
                slot.at("required").flag(true),
                slot.at("minimum").number(),
                slot.at("maximum").number(),
                slot.at("max_length").integer(),
                slot.at("enum").texts(),
                each(slot.at("fields"), Shape::field));
    }

    private static Storage storage(Slot slot) {
        return slot.absent()
                ? Storage.NONE
                : choice(slot, Storage.values(), Storage::wire, Storage.NONE);
    }

    /** The scopes that follow from storage and model are added: they cannot mean anything else. */
    private static List<String> scopes(List<String> given, Storage storage, boolean usesLlm) {
        Set<String> scopes = new TreeSet<>(given);
        switch (storage) {
            case USER -> scopes.add("storage:own");
            case DIALOG -> scopes.add("storage:dialog");
            case NONE -> {}
        }
        if (usesLlm) {
            scopes.add("llm:generate");
        }
        return List.copyOf(scopes);
    }

    private static <T> T choice(Slot slot, T[] values, Function<T, String> wire, T otherwise) {
        String given = slot.text().strip().toLowerCase(Locale.ROOT);
        Optional<T> found =
                List.of(values).stream()
                        .filter(value -> wire.apply(value).equals(given))
                        .findFirst();
        if (found.isEmpty() && !slot.absent()) {
            slot.flaw("must be one of " + List.of(values).stream().map(wire).toList());
        }
        return found.orElse(otherwise);
    }

    private static Blueprint.@Nullable Watch watch(Slot slot) {
        if (slot.absent()) {
            return null;
        }
        return slot.demandObject()
                ? new Blueprint.Watch(slot.at("interval_minutes").integer(30))
                : null;
    }

    private static Blueprint.EnvironmentName environment(Slot slot) {
        return new Blueprint.EnvironmentName(
                slot.at("name").text().strip(),
                Prose.clean(slot.at("purpose").text("")),
                slot.at("required").flag(false));
    }

    private static Blueprint.Requirement requirement(Slot slot) {
        return new Blueprint.Requirement(
                Prose.clean(slot.at("text").text()), slot.at("shown_by").texts());
    }

    private static Blueprint.Texts texts(Slot slot) {
        return new Blueprint.Texts(
                Prose.clean(slot.at("help").text()), slot.at("suggested_actions").texts());
    }

    private static Blueprint.Gap gap(Slot slot) {
        return new Blueprint.Gap(
                Prose.clean(slot.at("what").text()),
                Prose.clean(slot.at("why").text("")),
                Prose.clean(slot.at("where").text("logic.py: handle")));
    }
}
