package plugingenerator.reuse;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import plugingenerator.request.Brief;
import plugingenerator.request.Sha256;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an artifact depends on, as one SHA-256 (N3): the normalised wish and constraints, the
 * plugin's language, and the versions of everything that shapes it. Nothing of the user goes in.
 */
public record Fingerprint(String value) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** {@code versions}: pack, prompt, toolchain, policy, authors with their models. */
    public static Fingerprint of(Brief brief, List<String> versions) {
        SortedMap<String, Object> constraints = new TreeMap<>(brief.constraints().values());
        constraints.remove("force_new");
        Map<String, Object> all = new TreeMap<>();
        all.put("wish", normal(brief.capability().summary()));
        all.put("details", normal(brief.capability().details()));
        all.put("examples", brief.capability().examples());
        all.put("name", String.valueOf(brief.capability().name()));
        all.put("constraints", constraints);
        all.put("language", brief.language().tag());
        all.put("versions", versions);
        return new Fingerprint(Sha256.of(JSON.writeValueAsString(all)));
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ");
    }
}
