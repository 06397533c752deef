package plugingenerator.cli.folder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A plugin archive's files by path, read as if somebody hostile had packed it: every path below
 * {@code plugins/NAME/}, none twice (whatever the case), at most 2,000 files and 32 MiB in all.
 */
public record ArchiveEntries(String plugin, SortedMap<String, byte[]> files) {

    static final int MOST_FILES = 2_000;
    static final int MOST_BYTES = 32 * 1024 * 1024;

    private static final Pattern PATH =
            Pattern.compile(
                    "plugins/([a-z][a-z0-9_]{0,62})/((?:[A-Za-z0-9_.-]{1,100}/){0,10}[A-Za-z0-9_.-]{1,100})");
    private static final Pattern DOTS_ONLY = Pattern.compile("(^|/)\\.+(/|$)");

    public ArchiveEntries {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    public static ArchiveEntries read(byte[] zip) throws UnsafeArchive {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        Set<String> plugins = new HashSet<>();
        int left = MOST_BYTES;
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            ZipEntry entry = entries.getNextEntry();
            while (entry != null) {
                Matcher path = PATH.matcher(entry.getName());
                if (!path.matches() || DOTS_ONLY.matcher(entry.getName()).find()) {
                    throw new UnsafeArchive("a path that leads elsewhere");
                }
                if (!seen.add(entry.getName().toLowerCase(Locale.ROOT))) {
                    throw new UnsafeArchive("a path that comes twice");
                }
                byte[] content = entries.readNBytes(left + 1);
                left -= content.length;
                if (left < 0 || seen.size() > MOST_FILES) {
                    throw new UnsafeArchive("too much to unpack");
                }
                plugins.add(path.group(1));
                files.put(path.group(2), content);
                entry = entries.getNextEntry();
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnsafeArchive("no readable zip");
        }
        if (plugins.size() != 1) {
            throw new UnsafeArchive("not the files of one plugin");
        }
        return new ArchiveEntries(plugins.iterator().next(), files);
    }
}
