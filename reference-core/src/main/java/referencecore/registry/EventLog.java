package referencecore.registry;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The last events that plugins told of. */
@Component
public class EventLog {

    private static final int KEPT = 500;

    private final Deque<ObjectNode> events = new ArrayDeque<>();

    /** Once for each {@code event_id}. */
    public synchronized void add(ObjectNode event) {
        String id = event.path("event_id").asString("");
        if (events.stream().anyMatch(known -> known.path("event_id").asString("").equals(id))) {
            return;
        }
        events.addLast(event);
        if (events.size() > KEPT) {
            events.removeFirst();
        }
    }

    /** Oldest first. */
    public synchronized List<ObjectNode> all() {
        return List.copyOf(events);
    }
}
