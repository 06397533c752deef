package plugingenerator.flow.member;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import plugingenerator.core.CoreMembership.Pulse;
import plugingenerator.core.CoreSettings;
import plugingenerator.core.Registration;
import plugingenerator.flow.door.FrontDoor;
import plugingenerator.flow.door.OwnManifest;
import plugingenerator.flow.door.Readiness;
import plugingenerator.request.Sha256;
import plugingenerator.request.store.QueueNumbers;

/** What the core is told about this service: where it is, what it can, how it does. */
@Component
class Self {

    private final OwnManifest manifest;
    private final Supplier<Readiness> readiness;
    private final QueueNumbers queue;
    private final CoreSettings settings;
    private final String listening;
    private Pulse last = new Pulse("active", 0, 0);

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

    /**
     * What tells this replica from others, and is the same after its restart: its machine and port.
     */
    String place() {
        if (listening.endsWith(":0")) {
            return UUID.randomUUID().toString();
        }
        try {
            return Sha256.of(InetAddress.getLocalHost().getHostName() + " " + listening);
        } catch (UnknownHostException nameless) {
            return UUID.randomUUID().toString();
        }
    }

    Registration registration() {
        return new Registration(
                manifest.name() + "@" + address(),
                manifest.name(),
                manifest.version(),
                manifest.at(address()));
    }

    /** Degraded where toolchain, model or store are; without the store, its last numbers. */
    Pulse pulse() {
        String status =
                switch (readiness.get().state()) {
                    case OK -> "active";
                    case DEGRADED, DOWN -> "degraded";
                };
        try {
            last = new Pulse(status, queue.typical().toMillis(), queue.open());
        } catch (DataAccessException down) {
            last = new Pulse("degraded", last.latencyMillis(), last.queueDepth());
        }
        return last;
    }
}
