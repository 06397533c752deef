package plugingenerator.blueprint.author;

import java.util.ArrayList;
import java.util.List;
import plugingenerator.blueprint.Blueprint;
import plugingenerator.request.Refusal;

/** What an author made of a brief. */
public sealed interface Authored {

    /** A blueprint and how it came about. */
    record Written(Blueprint blueprint, Authorship authorship) implements Authored {}

    /** The wish cannot or must not be met; also: questions first. */
    record Declined(Refusal refusal) implements Authored {}

    /** This author cannot answer now; the next one in the chain may. */
    record Unable(String provider, String reason) implements Authored {}

    /**
     * Who wrote it and what it cost: provider, model, prompt version, tokens. {@code estimated}
     * marks tokens that the provider did not count itself.
     */
    record Authorship(
            String provider,
            String model,
            String promptVersion,
            long promptTokens,
            long completionTokens,
            boolean estimated,
            List<String> warnings) {
        public Authorship {
            warnings = List.copyOf(warnings);
        }

        /** The same, with more to tell. */
        Authorship warned(List<String> more) {
            List<String> all = new ArrayList<>(warnings);
            all.addAll(more);
            return new Authorship(
                    provider, model, promptVersion, promptTokens, completionTokens, estimated, all);
        }
    }
}
