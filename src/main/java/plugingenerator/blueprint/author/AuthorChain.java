package plugingenerator.blueprint.author;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import plugingenerator.blueprint.prompt.Complaint;
import plugingenerator.blueprint.prompt.Prompts;
import plugingenerator.llm.LlmSettings;
import plugingenerator.llm.Models;
import plugingenerator.request.Brief;

/**
 * The authors in the order of {@code LLM_PROVIDERS}: the next one takes over where one cannot
 * answer now. Whoever is not the last leaves time for those behind.
 */
@Component
public class AuthorChain {

    /** Enough for an author that asks nobody, and for the gate. */
    private static final Duration RESERVE = Duration.ofSeconds(6);

    private final List<BlueprintAuthor> authors;
    private final Clock clock;

    @Autowired
    AuthorChain(
            ObjectProvider<BlueprintAuthor> others,
            Models models,
            Prompts prompts,
            LlmSettings settings,
            Clock clock) {
        this(
                chosen(
                        settings.providers(),
                        others.stream().toList(),
                        name ->
                                models.find(name)
                                        .<BlueprintAuthor>map(
                                                model ->
                                                        new ModelAuthor(
                                                                model, prompts, settings, clock))),
                clock);
    }

    /** Exactly these, in this order. */
    public AuthorChain(List<BlueprintAuthor> authors, Clock clock) {
        this.authors = List.copyOf(authors);
        this.clock = clock;
        if (authors.isEmpty()) {
            throw new IllegalArgumentException("LLM_PROVIDERS names no author");
        }
    }

    /** One author a name: a model, or one of the others. */
    static List<BlueprintAuthor> chosen(
            List<String> names,
            List<BlueprintAuthor> others,
            Function<String, Optional<BlueprintAuthor>> models) {
        return names.stream()
                .map(
                        name ->
                                models.apply(name)
                                        .or(() -> named(name, others))
                                        .orElseThrow(() -> unknown(name, others)))
                .toList();
    }

    private static Optional<BlueprintAuthor> named(String name, List<BlueprintAuthor> others) {
        return others.stream().filter(author -> author.provider().equals(name)).findFirst();
    }

    private static IllegalArgumentException unknown(String name, List<BlueprintAuthor> others) {
        TreeSet<String> known = new TreeSet<>(Models.kinds());
        others.forEach(author -> known.add(author.provider()));
        return new IllegalArgumentException(
                "LLM_PROVIDERS names “%s”, but known are only %s"
                        .formatted(name, String.join(", ", known)));
    }

    /** For authors that cost nothing; see {@link #write(Assignment)}. */
    public Authored write(Brief brief, Instant deadline) throws InterruptedException {
        return write(Assignment.of(brief, deadline));
    }

    /**
     * What the first author that can answer makes of the brief; warnings name those that could not.
     */
    public Authored write(Assignment assignment) throws InterruptedException {
        return write(authors, assignment);
    }

    /** The same by those behind {@code provider} only; Unable where it is the last. */
    public Authored writeAfter(String provider, Assignment assignment) throws InterruptedException {
        List<String> names = authors.stream().map(BlueprintAuthor::provider).toList();
        int place = names.indexOf(provider);
        return write(
                authors.subList(place < 0 ? authors.size() : place + 1, authors.size()),
                assignment);
    }

    private Authored write(List<BlueprintAuthor> chain, Assignment assignment)
            throws InterruptedException {
        List<String> unable = new ArrayList<>();
        Authored last = new Authored.Unable("none", "no author");
        for (int place = 0; place < chain.size(); place++) {
            last = chain.get(place).write(share(assignment, chain.size() - place - 1));
            switch (last) {
                case Authored.Unable(String provider, String reason) ->
                        unable.add(provider + ": " + reason);
                case Authored.Written written -> {
                    return written.warned(unable);
                }
                case Authored.Declined declined -> {
                    return declined;
                }
            }
        }
        return last;
    }

    /** One round of mending by whoever wrote the blueprint. */
    public Authored mend(
            Authored.Written written, List<Complaint> complaints, Assignment assignment)
            throws InterruptedException {
        String provider = written.authorship().provider();
        for (BlueprintAuthor author : authors) {
            if (author.provider().equals(provider)) {
                return author.mend(written, complaints, assignment);
            }
        }
        return new Authored.Unable(provider, "is no longer used");
    }

    private Assignment share(Assignment assignment, int behind) {
        if (behind == 0) {
            return assignment;
        }
        Duration left = Duration.between(clock.instant(), assignment.deadline());
        Duration kept = behind == 1 ? RESERVE : RESERVE.plus(left.dividedBy(3));
        return assignment.until(assignment.deadline().minus(kept));
    }

    /** Who writes, for fingerprints: another model makes another artifact. */
    public List<String> versions() {
        return authors.stream().map(BlueprintAuthor::version).toList();
    }
}
