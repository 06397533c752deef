package plugingenerator.flow.member;

import java.net.URI;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import plugingenerator.core.CoreMembership.Pulse;
import plugingenerator.core.CoreSettings;
import plugingenerator.core.Registration;
import plugingenerator.flow.door.FrontDoor;
import plugingenerator.flow.door.OwnManifest;
import plugingenerator.flow.door.Readiness;
import plugingenerator.request.store.QueueNumbers;

/** What the core is told about this service: where it is, what it can, how it does. */
@Component
class Self {

    private final OwnManifest manifest;
    private final Supplier<Readiness> readiness;
    private final QueueNumbers queue;
    private final CoreSettings settings;
    private final String listening;

    @Autowired
    Self(
            OwnManifest manifest,
            FrontDoor door,
            QueueNumbers queue,
            CoreSettings settings,
            @Value("http://${server.address:127.0.0.1}:${server.port:8080}") String listening) {
        this(manifest, door::readiness, queue, settings, listening);
    }

    Self(
            OwnManifest manifest,
            Supplier<Readiness> readiness,
            QueueNumbers queue,
            CoreSettings settings,
            String listening) {
        this.manifest = manifest;
        this.readiness = readiness;
        this.queue = queue;
        this.settings = settings;
        this.listening = listening;
    }

    /** {@code PUBLIC_URL}, or where we listen. */
    String address() {
        URI told = settings.publicUrl();
        return told == null ? listening : told.toString().replaceAll("/+$", "");
    }

    Registration registration() {
        return new Registration(
                manifest.name() + "@" + address(),
                manifest.name(),
                manifest.version(),
                manifest.at(address()));
    }

    Pulse pulse() {
        String status =
                switch (readiness.get().state()) {
                    case OK -> "active";
                    case DEGRADED, DOWN -> "degraded";
                };
        return new Pulse(status, queue.typical().toMillis(), queue.open());
    }
}
