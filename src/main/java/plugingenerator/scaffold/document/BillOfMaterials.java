package plugingenerator.scaffold.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code sbom.cdx.json}: what an installed plugin consists of (CycloneDX 1.6), read from its pinned
 * requirements, without a serial number or a time, so that equal plugins have equal bytes (C3).
 *
 * <p>Digests stand in properties, as {@code pip} writes them: bare hexadecimal digits in quotes,
 * which {@code hashes} would need, are secrets to every check for secrets (S2).
 */
public final class BillOfMaterials {

    private static final Pattern PINNED =
            Pattern.compile(
                    "\\G([a-z0-9-]+)==([0-9a-z.+!]+)((?: \\\\\\n    --hash=sha256:[0-9a-f]{64})+)\\n");
    private static final Pattern DIGEST = Pattern.compile("--hash=(sha256:[0-9a-f]{64})");

    /** A component: the package index's name, the version, digests of the files that fit. */
    private record Pinned(String name, String version, List<String> digests) {

        static Pinned of(MatchResult found) {
            List<String> digests =
                    DIGEST.matcher(found.group(3)).results().map(it -> it.group(1)).toList();
            return new Pinned(found.group(1), found.group(2), digests);
        }

        String purl() {
            return "pkg:pypi/" + name + "@" + version;
        }
    }

    private BillOfMaterials() {}

    /** The document of one plugin; every requirement must be pinned with its digests. */
    public static String of(String plugin, String version, String requirements) {
        List<Pinned> pinned = pinned(requirements);
        ObjectNode bill = JsonMapper.shared().createObjectNode();
        bill.put("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
        bill.put("bomFormat", "CycloneDX").put("specVersion", "1.6").put("version", 1);
        String subject = plugin + "@" + version;
        bill.putObject("metadata")
                .putObject("component")
                .put("type", "application")
                .put("bom-ref", subject)
                .put("name", plugin)
                .put("version", version);
        ArrayNode components = bill.putArray("components");
        pinned.forEach(one -> component(components.addObject(), one));
        ObjectNode root = bill.putArray("dependencies").addObject().put("ref", subject);
        ArrayNode needed = root.putArray("dependsOn");
        pinned.forEach(one -> needed.add(one.purl()));
        return JsonText.of(bill);
    }

    private static List<Pinned> pinned(String requirements) {
        List<Pinned> pinned = new ArrayList<>();
        Matcher matcher = PINNED.matcher(requirements);
        int read = 0;
        while (matcher.find()) {
            pinned.add(Pinned.of(matcher.toMatchResult()));
            read = matcher.end();
        }
        if (pinned.isEmpty() || read != requirements.length()) {
            throw new IllegalArgumentException("a requirement is not pinned with its digests");
        }
        return pinned;
    }

    private static void component(ObjectNode node, Pinned pinned) {
        node.put("type", "library")
                .put("bom-ref", pinned.purl())
                .put("name", pinned.name())
                .put("version", pinned.version())
                .put("purl", pinned.purl());
        ArrayNode properties = node.putArray("properties");
        for (String digest : pinned.digests()) {
            properties.addObject().put("name", "pip:hash").put("value", digest);
        }
    }
}
