package plugingenerator.cli.command;

import java.util.List;

/** Rows with their columns under each other, each line set in by two. */
public final class Table {

    private static final int WIDEST = 48;

    private Table() {}

    public static List<String> of(List<List<String>> rows) {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], cell(row.get(i)).length());
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append("  ").append(("%-" + widths[i] + "s").formatted(cell(row.get(i))));
        }
        return line.toString().stripTrailing();
    }

    private static String cell(String text) {
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 1) + "…";
    }
}
