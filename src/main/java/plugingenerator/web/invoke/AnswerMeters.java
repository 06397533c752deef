package plugingenerator.web.invoke;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import plugingenerator.flow.door.FrontDoor;
import plugingenerator.flow.door.Reply;

/** What {@code /metrics} tells of answers: how many, how they ended, and what is open. */
@Component
class AnswerMeters {

    private final MeterRegistry registry;

    AnswerMeters(MeterRegistry registry, FrontDoor door) {
        this.registry = registry;
        Gauge.builder("plugin.requests.open", door, FrontDoor::open)
                .description("Requests that wait or run, on any replica")
                .register(registry);
    }

    /** Both labels come from closed lists. */
    void answered(Reply reply) {
        registry.counter(
                        "plugin.invoke.answers",
                        "status",
                        reply.body().path("status").asString("unknown"),
                        "code",
                        reply.body().path("error").path("code").asString("none"))
                .increment();
    }
}
