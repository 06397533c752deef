package plugingenerator.scaffold.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code sbom.cdx.json}: what an installed plugin consists of (CycloneDX 1.6), read from its pinned
 * requirements, without a serial number or a time, so that equal plugins have equal bytes (C3).
 *
 * <p>The digests stay in {@code requirements.txt}, where {@code pip} enforces them: bare
 * hexadecimal digits in quotes, which {@code hashes} would need, are secrets to every check for
 * secrets (S2).
 */
public final class BillOfMaterials {

    private static final Pattern PINNED =
            Pattern.compile(
                    "\\G([a-z0-9-]+)==([0-9a-z.+!]+)(?: \\\\\\n    --hash=sha256:[0-9a-f]{64})+\\n");

    /** A component: the package index's name, and the version. */
    private record Pinned(String name, String version) {

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
            pinned.add(new Pinned(matcher.group(1), matcher.group(2)));
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
    }
}
