package referencecore.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** All drafts and plugins, in the order in which they came; gone with the process. */
@Component
public class Registry {

    private static final int MOST = 1000;

    private final CoreSettings settings;
    private final TokenMint mint;
    private final Clock clock;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    Registry(CoreSettings settings, TokenMint mint, Clock clock) {
        this.settings = settings;
        this.mint = mint;
        this.clock = clock;
    }

    /** Takes a draft or a plugin; a form without drafts takes every plugin at once. */
    public synchronized Enrolment enrol(Application application) {
        List<Dialect.Violation> wrong = settings.dialect().violations(application.manifest());
        if (!wrong.isEmpty()) {
            return new Enrolment.Invalid(wrong);
        }
        return settings.dialect().complete() && application.draft()
                ? draft(application)
                : plugin(application);
    }

    private Enrolment draft(Application application) {
        for (Entry known : entries.values()) {
            if (!application.key().isEmpty() && known.key().equals(application.key())) {
                return new Enrolment.Taken(known, false);
            }
        }
        return new Enrolment.Taken(keep(entry(application, newId(), Standing.DRAFT)), true);
    }

    private Enrolment plugin(Application application) {
        Optional<Entry> known = latest(application.name());
        Standing standing = known.map(Entry::standing).orElse(Standing.APPROVED);
        if (standing == Standing.DRAFT || standing == Standing.REJECTED) {
            return new Enrolment.Barred(standing);
        }
        String id = known.map(Entry::id).orElseGet(Registry::newId);
        Entry joined = entry(application, id, Standing.REGISTERED);
        return new Enrolment.Taken(keep(joined.holding(mint.issue(application.scopes()))), true);
    }

    private Entry keep(Entry entry) {
        if (entries.size() >= MOST && !entries.containsKey(entry.id())) {
            throw new IllegalStateException(
                    "this core is for demonstrations: its registry is full");
        }
        entries.put(entry.id(), entry);
        return entry;
    }

    private static Entry entry(Application told, String id, Standing standing) {
        return new Entry(
                id,
                told.key(),
                told.name(),
                told.version(),
                told.baseUrl(),
                told.manifest(),
                standing,
                null,
                null);
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    /** The operator's decision about a draft; empty where there is no such draft to decide. */
    public synchronized Optional<Entry> decide(String id, boolean approve) {
        return Optional.ofNullable(entries.get(id))
                .filter(entry -> entry.standing() == Standing.DRAFT)
                .map(entry -> entry.standing(approve ? Standing.APPROVED : Standing.REJECTED))
                .map(this::keep);
    }

    /** A heartbeat; empty where this core does not know the plugin. */
    public synchronized Optional<Entry> beat(String id, Standing told) {
        return Optional.ofNullable(entries.get(id))
                .filter(entry -> !entry.standing().onPaper())
                .map(entry -> keep(entry.heard(told, clock.instant())));
    }

    /** Everything as it stands now: who was silent for too long is lost. */
    public synchronized List<Entry> all() {
        return entries.values().stream().map(this::watched).toList();
    }

    /** The one that holds this token, unless it ran out. */
    public Optional<Entry> holder(String token) {
        return all().stream().filter(entry -> mint.holds(entry.issued(), token)).findFirst();
    }

    private Optional<Entry> latest(String name) {
        List<Entry> named = new ArrayList<>(entries.values());
        named.removeIf(entry -> !entry.name().equals(name));
        return named.isEmpty() ? Optional.empty() : Optional.of(named.getLast());
    }

    private Entry watched(Entry entry) {
        Instant heard = entry.lastHeard();
        if (heard == null || !entry.standing().serves()) {
            return entry;
        }
        Duration silence = Duration.between(heard, clock.instant());
        boolean lost = silence.compareTo(settings.heartbeatPatience()) > 0;
        return lost ? entry.standing(Standing.LOST) : entry;
    }
}
