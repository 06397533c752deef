package plugingenerator.cli.folder;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Where {@code -o} points: takes an archive and, beside it, its tree as {@code plugins/NAME/}. Each
 * appears whole or not at all. What stands there already is replaced only where it is this
 * program's own, unchanged since, or where the person says {@code --overwrite}.
 */
public final class OutputFolder {

    /** Where the archive and the tree are now. */
    public record Delivered(Path archive, Path folder) {}

    private static final Pattern FILE_NAME = Pattern.compile("[a-z][a-z0-9_.+-]{0,120}\\.zip");

    private final Path root;
    private final boolean overwrite;

    public OutputFolder(Path root, boolean overwrite) {
        this.root = root;
        this.overwrite = overwrite;
    }

    public Delivered deliver(String fileName, byte[] zip)
            throws IOException, UnsafeArchive, Occupied {
        ArchiveEntries entries = ArchiveEntries.read(zip);
        if (!FILE_NAME.matcher(fileName).matches()) {
            throw new UnsafeArchive("a file name that leads elsewhere");
        }
        Path archive = root.resolve(fileName);
        Path folder = root.resolve("plugins").resolve(entries.plugin());
        boolean treeStands = Tree.there(folder) && Tree.same(folder, entries.files());
        if (!overwrite && !treeStands && Tree.there(folder) && !ours(entries.plugin(), folder)) {
            throw new Occupied(folder);
        }
        if (!overwrite && !Tree.there(folder) && foreign(archive, zip)) {
            throw new Occupied(archive);
        }
        Files.createDirectories(folder.getParent());
        Path workshop = Files.createTempDirectory(root, ".plugin-generator-");
        try {
            if (!treeStands) {
                Path fresh = Files.createDirectory(workshop.resolve("tree"));
                Tree.write(fresh, entries.files());
                if (Tree.there(folder)) {
                    move(folder, workshop.resolve("old"));
                }
                move(fresh, folder);
            }
            Path packed = Files.write(workshop.resolve("archive.zip"), zip);
            move(packed, archive);
        } finally {
            Tree.remove(workshop);
        }
        return new Delivered(archive, folder);
    }

    private static boolean foreign(Path archive, byte[] zip) throws IOException {
        return Tree.there(archive) && !Arrays.equals(Files.readAllBytes(archive), zip);
    }

    /** The tree is exactly what an archive beside it holds: made here, and nobody's work since. */
    private boolean ours(String plugin, Path folder) throws IOException {
        try (DirectoryStream<Path> archives = Files.newDirectoryStream(root, plugin + "-*.zip")) {
            for (Path archive : archives) {
                if (holds(archive, folder)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean holds(Path archive, Path folder) throws IOException {
        if (Files.size(archive) > ArchiveEntries.MOST_BYTES) {
            return false;
        }
        try {
            return Tree.same(folder, ArchiveEntries.read(Files.readAllBytes(archive)).files());
        } catch (UnsafeArchive notOurs) {
            return false;
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException elsewhere) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
