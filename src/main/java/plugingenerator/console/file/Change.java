package plugingenerator.console.file;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** A file that differs from the version before, line by line. */
public record Change(String path, List<Line> lines, int added, int removed) {

    /** {@code sign} is {@code +}, {@code -}, a space, or {@code …} for equal lines left out. */
    public record Line(String sign, String text) {}

    private static final int AROUND = 3;

    /** Files longer than this are compared as a whole: the table of lines would be too large. */
    private static final int LONGEST = 2_000;

    static List<Change> between(SortedMap<String, String> before, SortedMap<String, String> after) {
        SortedSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        List<Change> changes = new ArrayList<>();
        for (String path : paths) {
            String old = before.getOrDefault(path, "");
            String fresh = after.getOrDefault(path, "");
            if (!old.equals(fresh)) {
                changes.add(of(path, old.lines().toList(), fresh.lines().toList()));
            }
        }
        return changes;
    }

    private static Change of(String path, List<String> old, List<String> fresh) {
        List<Line> all =
                old.size() > LONGEST || fresh.size() > LONGEST
                        ? whole(old, fresh)
                        : compared(old, fresh);
        return new Change(
                path,
                shortened(all),
                (int) all.stream().filter(line -> line.sign().equals("+")).count(),
                (int) all.stream().filter(line -> line.sign().equals("-")).count());
    }

    private static List<Line> whole(List<String> old, List<String> fresh) {
        List<Line> lines = new ArrayList<>();
        old.forEach(line -> lines.add(new Line("-", line)));
        fresh.forEach(line -> lines.add(new Line("+", line)));
        return lines;
    }

    /** The longest common part stays; what is only in one of them came or went. */
    private static List<Line> compared(List<String> old, List<String> fresh) {
        int[][] same = new int[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                same[i][j] =
                        old.get(i).equals(fresh.get(j))
                                ? same[i + 1][j + 1] + 1
                                : Math.max(same[i + 1][j], same[i][j + 1]);
            }
        }
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < fresh.size()) {
            if (i < old.size() && j < fresh.size() && old.get(i).equals(fresh.get(j))) {
                lines.add(new Line(" ", old.get(i++)));
                j++;
            } else if (j == fresh.size() || (i < old.size() && same[i + 1][j] >= same[i][j + 1])) {
                lines.add(new Line("-", old.get(i++)));
            } else {
                lines.add(new Line("+", fresh.get(j++)));
            }
        }
        return lines;
    }

    private static List<Line> shortened(List<Line> all) {
        List<Line> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (near(all, i)) {
                kept.add(all.get(i));
            } else if (kept.isEmpty() || !kept.getLast().sign().equals("…")) {
                kept.add(new Line("…", ""));
            }
        }
        return kept;
    }

    private static boolean near(List<Line> all, int at) {
        int from = Math.max(0, at - AROUND);
        int to = Math.min(all.size(), at + AROUND + 1);
        return all.subList(from, to).stream().anyMatch(line -> !line.sign().equals(" "));
    }
}
