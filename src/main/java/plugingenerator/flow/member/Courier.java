package plugingenerator.flow.member;

import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import plugingenerator.core.CoreMembership;
import plugingenerator.core.CoreMembership.Member;
import plugingenerator.core.Heard;
import plugingenerator.event.EventOutbox;
import plugingenerator.event.Outgoing;
import plugingenerator.request.store.RequestStore;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings events to the core as {@code PluginEventV1} (N1): in order within a request, again until
 * it takes them; a core without an endpoint for events is asked again after a while.
 */
@Component
class Courier {

    private static final int BATCH = 50;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration NO_ENDPOINT = Duration.ofMinutes(10);
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final EventOutbox outbox;
    private final RequestStore requests;
    private final CoreMembership core;
    private final Membership membership;
    private final JsonMapper json = JsonMapper.builder().build();

    Courier(EventOutbox outbox, RequestStore requests, CoreMembership core, Membership membership) {
        this.outbox = outbox;
        this.requests = requests;
        this.core = core;
        this.membership = membership;
    }

    /** Sends what is due while the core takes it; how many it took. */
    int deliver() throws InterruptedException {
        int taken = 0;
        for (Outgoing event : outbox.due(BATCH)) {
            var member = membership.member();
            if (member.isEmpty()) {
                return taken;
            }
            if (outbox.claim(event)) {
                taken += deliver(member.get(), event);
            }
        }
        return taken;
    }

    private int deliver(Member member, Outgoing event) throws InterruptedException {
        switch (core.tell(member, body(event))) {
            case Heard.Taken _ -> {
                outbox.delivered(event);
                return 1;
            }
            case Heard.Refused(int status) -> outbox.parked(event, "the core answered " + status);
            case Heard.Unsupported _ -> outbox.postponed(event, NO_ENDPOINT);
            case Heard.Unreachable(var retryAfter) ->
                    outbox.postponed(event, retryAfter.orElse(pause(event.attempts())));
            case Heard.Forgotten _ -> {
                membership.forgotten(member);
                outbox.postponed(event, Duration.ofSeconds(1));
            }
        }
        return 0;
    }

    private ObjectNode body(Outgoing event) {
        ObjectNode body = json.createObjectNode();
        body.put("event_id", event.eventId());
        body.put(
                "dialog_id",
                requests.dialog(event.request())
                        .filter(id -> UUID.matcher(id).matches())
                        .orElse(null));
        body.put("event_type", event.type()).put("severity", event.severity());
        ObjectNode payload = (ObjectNode) json.readTree(event.payload());
        body.set("payload", payload.put("request_id", event.request().value()));
        return body.put("occurred_at", event.at().toString());
    }

    private static Duration pause(int attempts) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(attempts, 9));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
