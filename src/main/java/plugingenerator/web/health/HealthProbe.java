package plugingenerator.web.health;

import java.time.Duration;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import plugingenerator.flow.door.FrontDoor;
import plugingenerator.flow.door.Readiness;
import plugingenerator.flow.door.Readiness.Part;
import plugingenerator.flow.door.Readiness.State;

/** Looks at what the service depends on, but answers in time even where that does not. */
@Component
class HealthProbe implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(HealthProbe.class);
    private static final Duration PATIENCE = Duration.ofMillis(150);

    /** A service that has just started is not down because it is slow yet. */
    private static final Duration FIRST_PATIENCE = Duration.ofSeconds(3);

    private static final Executor THREADS = Thread::startVirtualThread;

    private final FrontDoor door;
    private CompletableFuture<Readiness> look;
    private volatile boolean looked;

    HealthProbe(FrontDoor door) {
        this.door = door;
        this.look = CompletableFuture.completedFuture(new Readiness(new TreeMap<>()));
    }

    /** The first look takes longest, so it begins before anybody asks. */
    @Override
    public void afterSingletonsInstantiated() {
        var _ = looking();
    }

    Readiness readiness() throws InterruptedException {
        try {
            Duration patience = looked ? PATIENCE : FIRST_PATIENCE;
            Readiness readiness = looking().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            looked = true;
            return readiness;
        } catch (TimeoutException slow) {
            looked = true;
            return down("what the service depends on does not answer in time");
        } catch (ExecutionException failed) {
            LOG.error("the look at the service's parts failed", failed.getCause());
            return down("the look at the service's parts failed");
        }
    }

    /** One look at a time: probes must not pile up behind a database that hangs. */
    private synchronized CompletableFuture<Readiness> looking() {
        if (look.isDone()) {
            look = CompletableFuture.supplyAsync(door::readiness, THREADS);
        }
        return look;
    }

    private static Readiness down(String text) {
        TreeMap<String, Part> parts = new TreeMap<>();
        parts.put("service", new Part(State.DOWN, text));
        return new Readiness(parts);
    }
}
