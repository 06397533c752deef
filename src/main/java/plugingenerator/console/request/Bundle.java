package plugingenerator.console.request;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;

/** An archive's files in memory, by path; at most 500 of them and 8 MB in all. */
public record Bundle(SortedMap<String, String> files) {

    private static final int MOST = 500;
    private static final int LARGEST = 8 * 1024 * 1024;

    public Bundle {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** The archive of a success; empty where the answer has none that can be read. */
    public static Optional<Bundle> of(JsonNode answer) {
        return of(answer.path("scaffold_archive").asString(""));
    }

    public static Optional<Bundle> of(String base64) {
        try {
            byte[] zip = Base64.getDecoder().decode(base64);
            return zip.length == 0 ? Optional.empty() : Optional.of(new Bundle(read(zip)));
        } catch (IllegalArgumentException | IOException broken) {
            return Optional.empty();
        }
    }

    private static SortedMap<String, String> read(byte[] zip) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        int left = LARGEST;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readNBytes(left + 1);
                left -= bytes.length;
                if (left < 0 || files.size() >= MOST) {
                    throw new IOException("the archive is larger than any of ours");
                }
                files.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    /** The file whose path ends like this; empty text where there is none. */
    public String named(String end) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith("/" + end))
                .map(java.util.Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
