package plugingenerator.blueprint.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import plugingenerator.blueprint.Reading.Flaw;
import plugingenerator.blueprint.json.Prose;

/** Collects flaws, and knows the demands that many slots share. */
final class Flaws {

    private final List<Flaw> all = new ArrayList<>();

    void add(String slot, String message) {
        all.add(new Flaw(slot, message));
    }

    void demand(boolean holds, String slot, String message) {
        if (!holds) {
            add(slot, message);
        }
    }

    /** Prose of {@code least} to {@code most} characters without invisible ones. */
    void prose(String slot, String text, int least, int most) {
        int length = text.codePointCount(0, text.length());
        demand(length >= least, slot, "must not be empty");
        demand(length <= most, slot, "has " + length + " characters, at most " + most + " fit");
        demand(
                text.codePoints().allMatch(Prose::visible),
                slot,
                "holds a control, zero-width or direction character");
    }

    void atMost(String slot, List<?> list, int most) {
        demand(list.size() <= most, slot, "has " + list.size() + " entries, at most " + most);
    }

    /** Notes every entry that stands there a second time, at its own index. */
    void unique(String slot, List<String> names, String member) {
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < names.size(); index++) {
            String place = slot + "[" + index + "]" + (member.isEmpty() ? "" : "." + member);
            demand(seen.add(names.get(index)), place, "“" + names.get(index) + "” is there twice");
        }
    }

    List<Flaw> list() {
        return List.copyOf(all);
    }
}
