package plugingenerator.cli.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/** A folder on disk: compared with files, written from them, removed. Links are never followed. */
final class Tree {

    private Tree() {}

    static boolean there(Path place) {
        return Files.exists(place, LinkOption.NOFOLLOW_LINKS);
    }

    /** Holds exactly these files with exactly these bytes. */
    static boolean same(Path folder, SortedMap<String, byte[]> files) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        List<Path> found;
        try (Stream<Path> all = Files.walk(folder)) {
            found =
                    all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                            .limit(files.size() + 1L)
                            .toList();
        }
        if (found.size() != files.size()) {
            return false;
        }
        for (Path path : found) {
            byte[] wanted = files.get(folder.relativize(path).toString().replace('\\', '/'));
            if (wanted == null
                    || !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                    || Files.size(path) != wanted.length
                    || !Arrays.equals(Files.readAllBytes(path), wanted)) {
                return false;
            }
        }
        return true;
    }

    /** Writes files into a new folder. */
    static void write(Path folder, SortedMap<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    static void remove(Path folder) throws IOException {
        if (!there(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
