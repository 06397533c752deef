package plugingenerator.blueprint;

import java.util.List;
import plugingenerator.blueprint.Reading.Flaw;
import plugingenerator.blueprint.Reading.Read;
import plugingenerator.blueprint.Reading.Unreadable;
import plugingenerator.blueprint.json.Shape;
import plugingenerator.blueprint.rules.BlueprintRules;

/**
 * Makes a blueprint of an author's text: first its form, then its rules. Flaws are named by path,
 * so that an author can mend exactly these slots.
 */
public final class BlueprintReader {

    private BlueprintReader() {}

    /** Reads JSON, also in a fence or between prose. */
    public static Reading read(String text) {
        return switch (Shape.read(text)) {
            case Read(Blueprint blueprint) -> check(blueprint);
            case Unreadable unreadable -> unreadable;
        };
    }

    /** The same rules for a blueprint that was made or changed in memory. */
    public static Reading check(Blueprint blueprint) {
        List<Flaw> flaws = BlueprintRules.flaws(blueprint);
        return flaws.isEmpty() ? new Read(blueprint) : new Unreadable(flaws);
    }
}
