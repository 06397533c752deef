package plugingenerator.console.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import plugingenerator.request.Language;

/** States, stages, times and amounts as people read them. */
public final class Words {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private static final Map<String, String[]> STAGES =
            Map.ofEntries(
                    Map.entry("accepted", new String[] {"Принят", "Accepted"}),
                    Map.entry("activation", new String[] {"Понять просьбу", "Understand the wish"}),
                    Map.entry("screening", new String[] {"Проверить просьбу", "Screen the wish"}),
                    Map.entry("reuse", new String[] {"Найти готовое", "Look for a finished one"}),
                    Map.entry("blueprint", new String[] {"Написать чертёж", "Write the blueprint"}),
                    Map.entry("scaffold", new String[] {"Собрать файлы", "Render the files"}),
                    Map.entry("gate", new String[] {"Проверить код", "Check the code"}),
                    Map.entry("repair", new String[] {"Исправить найденное", "Mend the findings"}),
                    Map.entry("archive", new String[] {"Упаковать", "Pack the archive"}),
                    Map.entry("draft", new String[] {"Создать черновик", "Register the draft"}),
                    Map.entry("done", new String[] {"Готово", "Done"}));

    private static final Map<String, String[]> STATES =
            Map.of(
                    "all", new String[] {"Все", "All"},
                    "open", new String[] {"В работе", "In progress"},
                    "waiting", new String[] {"В очереди", "Waiting"},
                    "running", new String[] {"Делается", "Running"},
                    "succeeded", new String[] {"Готов", "Succeeded"},
                    "rejected", new String[] {"Отказ", "Refused"},
                    "failed", new String[] {"Сбой", "Failed"});

    private Words() {}

    public static String stage(String stage, Language in) {
        return of(STAGES, stage, in);
    }

    public static String state(String state, Language in) {
        return of(STATES, state, in);
    }

    private static String of(Map<String, String[]> words, String word, Language in) {
        String[] two = words.get(word);
        return two == null ? word : in.choose(two[0], two[1]);
    }

    public static String time(Instant at) {
        return TIME.format(at);
    }

    public static String took(Instant from, Instant to, Language in) {
        return millis(Duration.between(from, to).toMillis(), in);
    }

    public static String millis(long millis, Language in) {
        if (millis < 1_000) {
            return Math.max(0, millis) + in.choose(" мс", " ms");
        }
        return millis < 120_000
                ? String.format(locale(in), "%.1f", millis / 1_000.0) + in.choose(" с", " s")
                : millis / 60_000
                        + in.choose(" мин ", " min ")
                        + millis / 1_000 % 60
                        + in.choose(" с", " s");
    }

    public static String bytes(long bytes, Language in) {
        return bytes < 1_024
                ? bytes + in.choose(" Б", " B")
                : String.format(locale(in), "%.1f", bytes / 1_024.0) + in.choose(" КБ", " KB");
    }

    public static String count(long number, Language in) {
        return String.format(locale(in), "%,d", number);
    }

    private static Locale locale(Language in) {
        return Locale.forLanguageTag(in.tag());
    }
}
