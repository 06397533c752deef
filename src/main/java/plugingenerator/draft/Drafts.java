package plugingenerator.draft;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import plugingenerator.core.PlatformCore;
import plugingenerator.core.Registered;
import plugingenerator.core.Registration;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Registers plugins as drafts (F4): stored first, then sent, so that nothing is lost; under one key
 * a request, so that the core can tell a repetition. What the core does not take now is delivered
 * later.
 */
@Service
public class Drafts {

    private static final int BATCH = 20;
    private static final int KNOWN_DRAFTS = 200;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final DraftStore store;
    private final PlatformCore core;
    private final JsonMapper json = JsonMapper.builder().build();

    Drafts(DraftStore store, PlatformCore core) {
        this.store = store;
        this.core = core;
    }

    /**
     * The plugin's draft, registered if the core takes it now. Repeating the call makes no second
     * one.
     */
    public Draft register(Candidate candidate) throws InterruptedException {
        Draft.State first = core.configured() ? Draft.State.PENDING : Draft.State.LOCAL;
        DraftStore.Row row = store.keep(candidate, first);
        if (core.configured() && row.state() == Draft.State.PENDING) {
            deliver(row);
        }
        return store.find(candidate.fingerprint()).orElseThrow().draft();
    }

    /** Sends what waits; to be called now and then. The number of drafts tried. */
    public int deliverDue() throws InterruptedException {
        if (!core.configured()) {
            return 0;
        }
        var due = store.due(BATCH);
        for (DraftStore.Row row : due) {
            deliver(row);
        }
        return due.size();
    }

    /** The intent tags of drafts so far, so that new ones do not collide with them. */
    public List<String> intents() {
        return store.manifests(KNOWN_DRAFTS).stream()
                .map(json::readTree)
                .flatMap(manifest -> manifest.path("intents").values().stream())
                .map(intent -> intent.path("tag").asString(""))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** The newest drafts that the operator has still to decide on, as far as we know. */
    public List<WaitingDraft> waiting() {
        return store.waiting(KNOWN_DRAFTS).stream()
                .map(
                        row ->
                                new WaitingDraft(
                                        row.draft().id(),
                                        (ObjectNode) json.readTree(row.manifest())))
                .toList();
    }

    /** The fingerprint of what an earlier draft of the same plugin holds; empty for the first. */
    public Optional<String> before(String fingerprint) {
        return store.before(fingerprint);
    }

    /** What the core does not have although it should, the oldest first. */
    public List<UndeliveredDraft> undelivered(int limit) {
        return store.undelivered(limit);
    }

    /** The same in numbers, for metrics. */
    public DraftBacklog backlog() {
        return store.backlog();
    }

    /** Sends a parked draft again; false where there is none under this id. */
    public boolean replay(String id) {
        return store.replay(id);
    }

    private void deliver(DraftStore.Row row) throws InterruptedException {
        if (!store.claim(row)) {
            return;
        }
        ObjectNode manifest = (ObjectNode) json.readTree(row.manifest());
        Registration registration =
                new Registration(row.key(), row.name(), row.version(), manifest);
        switch (core.register(registration)) {
            case Registered.Accepted(String id, boolean acknowledged) ->
                    store.registered(row.key(), id, acknowledged);
            case Registered.Declined(int _, String problem) -> store.parked(row.key(), problem);
            case Registered.Unreachable(String problem, var retryAfter) ->
                    store.postponed(row.key(), problem, retryAfter.orElse(pause(row.attempts())));
        }
    }

    private static Duration pause(int attempts) {
        Duration doubled = Duration.ofSeconds(2L << Math.min(attempts, 9));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
