package plugingenerator.event;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plugingenerator.draft.Draft;
import plugingenerator.request.RequestId;
import plugingenerator.request.demand.DemandLedger;

/** Tells everyone who asked for the same that its draft is made, each once. */
@Component
public class Tidings {

    private final DemandLedger ledger;
    private final EventLog events;

    Tidings(DemandLedger ledger, EventLog events) {
        this.ledger = ledger;
        this.events = events;
    }

    /** The maker's own answer tells it; every other asker's dialogue gets an event. */
    @Transactional
    public void made(RequestId maker, String plugin, Draft draft) {
        ledger.made(maker, plugin, draft.id());
        ledger.knows(maker);
        for (RequestId asker : ledger.waiting(maker)) {
            if (ledger.tells(asker)) {
                events.tellAfterwards(
                        asker,
                        "plugin_custom_draft_made",
                        Severity.INFO,
                        Map.of("draft_id", draft.id(), "plugin", plugin));
            }
        }
    }
}
