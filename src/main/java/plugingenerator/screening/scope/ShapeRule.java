package plugingenerator.screening.scope;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plugingenerator.request.Brief;
import plugingenerator.request.RefusalCode;
import plugingenerator.screening.rule.Rule;
import plugingenerator.screening.rule.Ruling;

/** Constraints are a page of settings: at most 8 deep, 300 values, 20,000 characters. */
public final class ShapeRule implements Rule {

    private static final int DEEPEST = 8;
    private static final int MOST_VALUES = 300;
    private static final int LONGEST = 20_000;

    private static final class Count {
        private int values;
        private int characters;
        private int depth;
    }

    @Override
    public Ruling judge(Brief brief) {
        Count count = new Count();
        measure(brief.constraints().values(), 0, count);
        if (count.depth > DEEPEST) {
            return Ruling.object(
                    RefusalCode.INVALID_CONSTRAINTS,
                    brief.language()
                            .choose(
                                    "Ограничения вложены глубже " + DEEPEST + " уровней.",
                                    "The constraints are nested deeper than "
                                            + DEEPEST
                                            + " levels."),
                    brief.language()
                            .choose(
                                    "Запишите их простым списком пар «ключ — значение».",
                                    "Write them as a plain list of keys and values."));
        }
        if (count.values > MOST_VALUES || count.characters > LONGEST) {
            return Ruling.object(
                    RefusalCode.INVALID_CONSTRAINTS,
                    brief.language()
                            .choose(
                                    "Ограничений слишком много: больше 300 значений или 20 000"
                                            + " знаков.",
                                    "There are too many constraints: more than 300 values or 20,000"
                                            + " characters."),
                    brief.language()
                            .choose(
                                    "Оставьте только то, что важно для плагина.",
                                    "Keep only what matters to the plugin."));
        }
        return Ruling.FINE;
    }

    private static void measure(@Nullable Object value, int depth, Count count) {
        count.depth = Math.max(count.depth, depth);
        count.values++;
        if (depth > DEEPEST || count.values > MOST_VALUES) {
            return;
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach(
                    (key, inner) -> {
                        count.characters += String.valueOf(key).length();
                        measure(inner, depth + 1, count);
                    });
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> measure(inner, depth + 1, count));
        } else {
            count.characters += String.valueOf(value).length();
        }
    }
}
