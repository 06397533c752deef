package plugingenerator.llm.call;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import plugingenerator.llm.Ask;
import plugingenerator.llm.Failure;
import plugingenerator.llm.Failure.Code;
import plugingenerator.llm.LanguageModel;
import plugingenerator.llm.ModelState;
import plugingenerator.llm.ModelState.Health;
import plugingenerator.llm.Said;
import plugingenerator.llm.Tokens;
import plugingenerator.llm.Usage;
import plugingenerator.llm.budget.Allowance;
import plugingenerator.llm.budget.Budgets;
import plugingenerator.llm.budget.Price;
import plugingenerator.llm.wire.Wire;

/**
 * A model in use: at most {@link #ATTEMPTS} attempts a question, each within budget, none that
 * could not end before the deadline, none at a server that keeps failing.
 */
public final class RemoteModel implements LanguageModel, AutoCloseable {

    static final int ATTEMPTS = 3;

    /** Less time than this is of no use for a whole answer. */
    private static final Duration LEAST = Duration.ofSeconds(2);

    private static final Duration STEP = Duration.ofSeconds(1);

    private final Wire wire;
    private final Budgets budgets;
    private final Price price;
    private final Clock clock;
    private final Pause pause;
    private final Meters meters;
    private final Breaker breaker;
    private final Backoff backoff;
    private volatile ModelState state;

    public RemoteModel(
            Wire wire,
            Budgets budgets,
            Price price,
            MeterRegistry registry,
            Clock clock,
            Pause pause,
            RandomGenerator random) {
        this.wire = wire;
        this.budgets = budgets;
        this.price = price;
        this.clock = clock;
        this.pause = pause;
        this.meters = new Meters(registry, provider());
        this.breaker = new Breaker(provider(), clock);
        this.backoff = new Backoff(random);
        this.state = new ModelState(provider(), model(), Health.UNTRIED, "not asked yet");
    }

    @Override
    public String provider() {
        return wire.endpoint().provider();
    }

    @Override
    public String model() {
        return wire.endpoint().model();
    }

    @Override
    public ModelState state() {
        return breaker.open()
                ? new ModelState(provider(), model(), Health.FAILING, "left alone: " + state.text())
                : state;
    }

    @Override
    public Said ask(Ask ask) throws InterruptedException {
        Usage spent = Usage.NOTHING;
        for (int attempt = 1; ; attempt++) {
            Said said = attempt(ask);
            spent = spent.plus(said.usage());
            switch (said) {
                case Said.Answer(String text, _) -> {
                    return new Said.Answer(text, spent);
                }
                case Said.Failed failed -> {
                    Duration wait = backoff.before(attempt, failed.retryAfter());
                    Instant next = clock.instant().plus(wait).plus(LEAST);
                    if (!failed.failure().retryable()
                            || attempt == ATTEMPTS
                            || next.isAfter(ask.deadline())) {
                        return failed.spent(spent);
                    }
                    rest(wait, ask.listener());
                }
            }
        }
    }

    /** Waits in steps, so that whoever listens hears that work goes on. */
    private void rest(Duration wait, Ask.Listener listener) throws InterruptedException {
        for (Duration left = wait; left.isPositive(); left = left.minus(STEP)) {
            listener.heard(0);
            pause.of(left.compareTo(STEP) < 0 ? left : STEP);
        }
    }

    private Said attempt(Ask ask) throws InterruptedException {
        if (Duration.between(clock.instant(), ask.deadline()).compareTo(LEAST) < 0) {
            return refusal(Code.TIMED_OUT, "no time is left to ask a model");
        }
        if (!breaker.lets()) {
            return new Said.Failed(
                    new Failure(
                            Code.CIRCUIT_OPEN,
                            "the model's server failed too often and is left alone for a while",
                            provider(),
                            false));
        }
        long most =
                (long) Tokens.estimate(ask.system())
                        + Tokens.estimate(ask.user())
                        + ask.maxTokens();
        return switch (budgets.reserve(ask.spender(), provider(), model(), most)) {
            case Allowance.Spent(String limit) -> {
                breaker.unused();
                yield refusal(Code.BUDGET, "the budget of tokens " + limit + " is used up");
            }
            case Allowance.Granted(String reservation) -> asked(ask, reservation);
        };
    }

    private Said asked(Ask ask, String reservation) throws InterruptedException {
        boolean settled = false;
        try {
            Said said = priced(wire.ask(ask));
            budgets.settle(reservation, said.usage());
            settled = true;
            learn(said);
            meters.count(said);
            return said;
        } finally {
            if (!settled) {
                // Nobody knows what an interrupted answer cost: the reservation stands.
                breaker.unused();
            }
        }
    }

    private Said priced(Said said) {
        Usage usage = said.usage();
        BigDecimal cost = price.of(usage.promptTokens(), usage.completionTokens());
        Usage costed =
                new Usage(usage.promptTokens(), usage.completionTokens(), usage.estimated(), cost);
        return switch (said) {
            case Said.Answer(String text, _) -> new Said.Answer(text, costed);
            case Said.Failed failed -> failed.spent(costed);
        };
    }

    /** Whatever shows that the server works keeps the circuit closed. */
    private void learn(Said said) {
        switch (said) {
            case Said.Answer _ -> {
                breaker.worked();
                state = new ModelState(provider(), model(), Health.OK, "answers");
            }
            case Said.Failed(Failure failure, _, _) -> {
                switch (failure.code()) {
                    case CUT_SHORT, DECLINED, EMPTY, REJECTED, TOO_LARGE, BUDGET ->
                            breaker.worked();
                    case TIMED_OUT, CIRCUIT_OPEN -> breaker.unused();
                    case UNREACHABLE,
                            UNTRUSTED,
                            STALLED,
                            RATE_LIMITED,
                            QUOTA,
                            SERVER_ERROR,
                            UNAUTHORIZED,
                            NOT_FOUND,
                            UNREADABLE ->
                            breaker.failed(new IOException(failure.code().wire()));
                }
                state = new ModelState(provider(), model(), Health.FAILING, failure.message());
            }
        }
    }

    private Said refusal(Code code, String message) {
        return new Said.Failed(Failure.of(code, message, provider()));
    }

    @Override
    public void close() {
        wire.close();
    }
}
