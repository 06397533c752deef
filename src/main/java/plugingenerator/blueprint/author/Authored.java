package plugingenerator.blueprint.author;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import plugingenerator.blueprint.Blueprint;
import plugingenerator.llm.Usage;
import plugingenerator.request.Refusal;

/** What an author made of a brief. */
public sealed interface Authored {

    /** A blueprint and how it came about. */
    record Written(Blueprint blueprint, Authorship authorship) implements Authored {
        public Written warned(List<String> more) {
            return new Written(blueprint, authorship.warned(more));
        }
    }

    /** The wish cannot or must not be met; also: questions first. */
    record Declined(Refusal refusal) implements Authored {}

    /** This author cannot answer now; the next one in the chain may. */
    record Unable(String provider, String reason) implements Authored {}

    /**
     * Who wrote it and what it cost: provider, model, prompt version, tokens, their cost, and how
     * many rounds of mending it took. {@code estimated} marks tokens that the provider did not
     * count itself.
     */
    record Authorship(
            String provider,
            String model,
            String promptVersion,
            long promptTokens,
            long completionTokens,
            boolean estimated,
            BigDecimal cost,
            int rounds,
            List<String> warnings) {
        public Authorship {
            warnings = List.copyOf(warnings);
        }

        public Authorship(
                String provider,
                String model,
                String promptVersion,
                long promptTokens,
                long completionTokens,
                boolean estimated,
                List<String> warnings) {
            this(
                    provider,
                    model,
                    promptVersion,
                    promptTokens,
                    completionTokens,
                    estimated,
                    BigDecimal.ZERO,
                    0,
                    warnings);
        }

        /** The same, with more to tell. */
        Authorship warned(List<String> more) {
            List<String> all = new ArrayList<>(warnings);
            all.addAll(more);
            return with(usage(), rounds, all);
        }

        /** After another round that cost so much. */
        Authorship mended(Usage more) {
            return with(usage().plus(more), rounds + 1, warnings);
        }

        Usage usage() {
            return new Usage(promptTokens, completionTokens, estimated, cost);
        }

        private Authorship with(Usage usage, int number, List<String> told) {
            return new Authorship(
                    provider,
                    model,
                    promptVersion,
                    usage.promptTokens(),
                    usage.completionTokens(),
                    usage.estimated(),
                    usage.cost(),
                    number,
                    told);
        }
    }
}
