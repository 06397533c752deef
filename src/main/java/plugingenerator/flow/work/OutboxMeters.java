package plugingenerator.flow.work;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;
import plugingenerator.draft.Drafts;
import plugingenerator.event.EventOutbox;

/** What {@code /metrics} tells of letters to the core: how many wait, how old the oldest is. */
@Component
class OutboxMeters {

    private static final String LETTERS = "plugin.outbox.letters";
    private static final String OLDEST = "plugin.outbox.oldest.seconds";

    private final MeterRegistry registry;

    OutboxMeters(MeterRegistry registry, Drafts drafts, EventOutbox events) {
        this.registry = registry;
        letters("draft", "pending", drafts, all -> all.backlog().pending());
        letters("draft", "parked", drafts, all -> all.backlog().parked());
        letters("event", "pending", events, all -> all.backlog().pending());
        letters("event", "parked", events, all -> all.backlog().parked());
        oldest("draft", drafts, all -> all.backlog().oldest().toSeconds());
        oldest("event", events, all -> all.backlog().oldest().toSeconds());
    }

    private <T> void letters(String kind, String state, T outbox, ToDoubleFunction<T> count) {
        Gauge.builder(LETTERS, outbox, count)
                .description("Drafts and events that the core does not have, on any replica")
                .tag("kind", kind)
                .tag("state", state)
                .register(registry);
    }

    private <T> void oldest(String kind, T outbox, ToDoubleFunction<T> age) {
        Gauge.builder(OLDEST, outbox, age)
                .description("Age of the oldest letter that is still being sent")
                .tag("kind", kind)
                .register(registry);
    }
}
