package plugingenerator.flow.door;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import plugingenerator.flow.door.Readiness.Part;
import plugingenerator.flow.door.Readiness.State;
import plugingenerator.flow.time.FlowSettings;
import plugingenerator.gate.Gate;
import plugingenerator.llm.ModelState;
import plugingenerator.llm.Models;
import plugingenerator.request.store.RequestStore;

/** Looks at what the service depends on; quick enough for a health probe. */
@Component
class ReadinessChecks {

    private final RequestStore requests;
    private final Gate gate;
    private final Models models;
    private final FlowSettings settings;

    ReadinessChecks(RequestStore requests, Gate gate, Models models, FlowSettings settings) {
        this.requests = requests;
        this.gate = gate;
        this.models = models;
        this.settings = settings;
    }

    Readiness look() {
        TreeMap<String, Part> parts = new TreeMap<>();
        parts.put("toolchain", toolchain());
        models(parts);
        try {
            int open = requests.open();
            parts.put("store", new Part(State.OK, "answers"));
            parts.put(
                    "queue",
                    new Part(
                            open < settings.maxOpen() ? State.OK : State.DEGRADED, open + " open"));
        } catch (DataAccessException down) {
            parts.put("store", new Part(State.DOWN, "the database does not answer"));
        }
        return new Readiness(parts);
    }

    /** What models did last; nothing is spent on looking. */
    private void models(Map<String, Part> parts) {
        for (ModelState state : models.states()) {
            State known = state.health() == ModelState.Health.FAILING ? State.DEGRADED : State.OK;
            parts.put(
                    "model:" + state.provider(),
                    new Part(known, state.model() + ": " + state.text()));
        }
    }

    private Part toolchain() {
        return gate.unavailable()
                .map(reason -> new Part(State.DEGRADED, reason))
                .orElse(new Part(State.OK, gate.version()));
    }
}
