package plugingenerator.blueprint.author;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import plugingenerator.blueprint.Blueprint;
import plugingenerator.request.Brief;

/**
 * The authors in the order of {@code LLM_PROVIDERS}: the next one takes over where one cannot
 * answer now.
 */
@Component
public class AuthorChain {

    private final List<BlueprintAuthor> authors;

    AuthorChain(List<BlueprintAuthor> authors) {
        if (authors.isEmpty()) {
            throw new IllegalArgumentException("LLM_PROVIDERS names no author");
        }
        this.authors = List.copyOf(authors);
    }

    /**
     * What the first author that can answer makes of the brief; warnings name those that could not.
     */
    public Authored write(Brief brief, Instant deadline) throws InterruptedException {
        List<String> unable = new ArrayList<>();
        Authored last = new Authored.Unable("none", "no author");
        for (BlueprintAuthor author : authors) {
            last = author.write(brief, deadline);
            switch (last) {
                case Authored.Unable(String provider, String reason) ->
                        unable.add(provider + ": " + reason);
                case Authored.Written(Blueprint blueprint, Authored.Authorship authorship) -> {
                    return new Authored.Written(blueprint, authorship.warned(unable));
                }
                case Authored.Declined declined -> {
                    return declined;
                }
            }
        }
        return last;
    }

    /** Who writes, for fingerprints: another model makes another artifact. */
    public List<String> versions() {
        return authors.stream().map(BlueprintAuthor::version).toList();
    }
}
