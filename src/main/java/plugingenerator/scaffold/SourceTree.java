package plugingenerator.scaffold;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The files of a plugin as text, by their path below the platform's root ({@code
 * plugins/<name>/…}), sorted. A path has lower-case segments only, apart from a short list of names
 * that tools demand.
 */
public record SourceTree(SortedMap<String, String> files) {

    private static final Pattern SEGMENT = Pattern.compile("[a-z0-9_][a-z0-9_.-]*");
    private static final Set<String> EXACT_NAMES =
            Set.of(".env.example", ".dockerignore", "README.md", "CHANGELOG.md", "Dockerfile");

    public SourceTree {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        files.keySet().forEach(SourceTree::check);
    }

    public SourceTree(Map<String, String> files) {
        this(new TreeMap<>(files));
    }

    private static void check(String path) {
        String[] segments = path.split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            boolean fits =
                    SEGMENT.matcher(segments[i]).matches()
                            || (last && EXACT_NAMES.contains(segments[i]));
            if (!fits) {
                throw new IllegalArgumentException("not a path of a plugin: " + path);
            }
        }
    }
}
