package plugingenerator.gate.worker;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks the worker. At most so many jobs are with it at a time, in order of arrival, so that a job's
 * limit measures the job; one that outstays it is the worker's end, and a new worker takes over.
 */
public final class GateWorker implements SmartLifecycle {

    private static final String NOT_INSTALLED =
            "The Python tools that check plugins are not installed: start the service with ./run"
                    + " once while the package index can be reached.";

    private final Optional<Toolchain> toolchain;
    private final Supplier<Order> specimen;
    private final Semaphore places;
    private final Patience patience;
    private volatile Optional<Keeper> keeper;

    public GateWorker(
            Optional<Toolchain> toolchain, int jobs, Patience patience, Supplier<Order> specimen) {
        this.toolchain = toolchain;
        this.places = new Semaphore(jobs, true);
        this.patience = patience;
        this.specimen = specimen;
        this.keeper = keeper();
    }

    public Optional<Toolchain> toolchain() {
        return toolchain;
    }

    /** Why no question can be answered now, with what to do about it; empty while one starts. */
    public Optional<String> unavailable() {
        Optional<Keeper> now = keeper;
        return now.isEmpty() ? Optional.of(NOT_INSTALLED) : now.get().trouble();
    }

    /** Waits for a free place, for the worker and for its answer; an interrupt ends the waiting. */
    public Answer judge(Order order) throws InterruptedException {
        return ask(order, "judge");
    }

    private Answer ask(Order order, String operation) throws InterruptedException {
        Optional<Keeper> now = keeper;
        if (now.isEmpty()) {
            return new Answer.NotReady();
        }
        places.acquire();
        Optional<Keeper.Ready> ready;
        CompletableFuture<ObjectNode> answer;
        try {
            ready = now.get().ready();
        } catch (InterruptedException cancelled) {
            places.release();
            throw cancelled;
        }
        if (ready.isEmpty()) {
            places.release();
            return new Answer.NotReady();
        }
        answer = ready.get().conversation().ask(order, operation);
        // The place stays taken while the worker is busy, whether or not anybody still waits.
        CompletableFuture<ObjectNode> done = answer.whenComplete((_, _) -> places.release());
        return await(done, ready.get());
    }

    private Answer await(CompletableFuture<ObjectNode> answer, Keeper.Ready ready)
            throws InterruptedException {
        try {
            Duration limit = patience.answer();
            return new Answer.Given(
                    answer.get(limit.toMillis(), TimeUnit.MILLISECONDS), ready.versions());
        } catch (ExecutionException gone) {
            return new Answer.Lost();
        } catch (TimeoutException late) {
            ready.conversation().kill();
            return new Answer.Late();
        }
    }

    /**
     * Lets the worker learn from a tree that holds no word of anybody; speeds up, proves nothing.
     */
    private void teach(Order specimen) {
        try {
            ask(specimen, "learn");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Keeper> keeper() {
        return toolchain.map(tools -> new Keeper(tools, patience, () -> teach(specimen.get())));
    }

    /** Also after a stop: then with a new keeper, for one that closed stays closed. */
    @Override
    public synchronized void start() {
        if (keeper.isPresent() && keeper.get().isClosed()) {
            keeper = keeper();
        }
        keeper.ifPresent(Keeper::start);
    }

    @Override
    public void stop() {
        keeper.ifPresent(Keeper::close);
    }

    @Override
    public boolean isRunning() {
        Optional<Keeper> now = keeper;
        return now.isPresent() && now.get().isRunning();
    }

    /** Early: stopped after everything that judges. */
    @Override
    public int getPhase() {
        return 0;
    }
}
