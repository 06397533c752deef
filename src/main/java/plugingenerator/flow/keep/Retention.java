package plugingenerator.flow.keep;

import java.util.List;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import plugingenerator.event.EventLog;
import plugingenerator.request.RequestId;
import plugingenerator.request.demand.DemandLedger;
import plugingenerator.request.flight.Flights;
import plugingenerator.request.rate.CallRates;
import plugingenerator.request.retention.RequestRetention;
import plugingenerator.reuse.ArtifactStore;

/** Removes what has its age. Any replica may do it at any time: every step is one statement. */
@Component
@EnableConfigurationProperties(RetentionSettings.class)
class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    /** One kind of thing to remove, and how many were. */
    private record Sweep(String what, IntSupplier remove) {}

    private final List<Sweep> sweeps;

    Retention(
            RequestRetention requests,
            EventLog events,
            ArtifactStore artifacts,
            Flights flights,
            CallRates rates,
            DemandLedger ledger,
            RetentionSettings settings) {
        this.sweeps =
                List.of(
                        new Sweep("wishes to forget", () -> forgotten(requests, events)),
                        new Sweep("wishes", () -> requests.emptyOlderThan(settings.wishes())),
                        new Sweep("events", () -> events.forgetOlderThan(settings.events())),
                        new Sweep("digests", () -> requests.dropOlderThan(settings.audit())),
                        new Sweep(
                                "unused archives",
                                () -> artifacts.evictUnused(settings.artifacts())),
                        new Sweep(
                                "archives beyond the most",
                                () -> artifacts.evictBeyond(settings.maxArtifacts())),
                        new Sweep("flights", flights::tidy),
                        new Sweep("buckets", rates::tidy),
                        new Sweep("asks", ledger::tidy));
    }

    private static int forgotten(RequestRetention requests, EventLog events) {
        List<RequestId> emptied = requests.emptyAsked();
        emptied.forEach(events::forget);
        return emptied.size();
    }

    /** Removes all that has its age; what fails is left for the next time. */
    void sweep() {
        for (Sweep sweep : sweeps) {
            try {
                int removed = sweep.remove().getAsInt();
                if (removed > 0) {
                    LOG.info("removed by age: {} {}", removed, sweep.what());
                }
            } catch (DataAccessException | TransactionException down) {
                LOG.warn("{} are not removed now: {}", sweep.what(), down.getClass().getName());
            }
        }
    }
}
