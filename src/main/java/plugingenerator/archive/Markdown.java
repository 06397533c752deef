package plugingenerator.archive;

import java.util.List;

/** A Markdown document under construction; whatever comes from a blueprint is escaped. */
final class Markdown {

    private final StringBuilder text = new StringBuilder();

    Markdown title(String title) {
        text.append("# ").append(escape(title)).append("\n");
        return this;
    }

    Markdown section(String heading) {
        text.append("\n## ").append(heading).append("\n\n");
        return this;
    }

    /** A line of our own words; the arguments are escaped. */
    Markdown line(String words) {
        text.append(words).append("\n");
        return this;
    }

    Markdown bullets(List<String> lines) {
        lines.forEach(line -> text.append("- ").append(line).append("\n"));
        return this;
    }

    Markdown boxes(List<String> lines) {
        lines.forEach(line -> text.append("- [ ] ").append(line).append("\n"));
        return this;
    }

    Markdown commands(List<String> commands) {
        text.append("```bash\n");
        commands.forEach(command -> text.append(command).append("\n"));
        text.append("```\n");
        return this;
    }

    /**
     * Text from outside on one line, with every character that Markdown or HTML reads made literal.
     */
    static String escape(String outside) {
        return outside.strip()
                .replaceAll("\\s+", " ")
                .replaceAll("([\\\\`*_{}\\[\\]()#+!|~<>&])", "\\\\$1");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
