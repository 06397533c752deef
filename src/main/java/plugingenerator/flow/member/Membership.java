package plugingenerator.flow.member;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import plugingenerator.core.CoreMembership;
import plugingenerator.core.CoreMembership.Member;
import plugingenerator.core.CoreMembership.Pulse;
import plugingenerator.core.Heard;
import plugingenerator.core.Joined;
import plugingenerator.flow.door.CoreTokens;
import plugingenerator.flow.seat.Seat;

/**
 * Keeps this service a member of the platform: registers, beats every minute, renews its token
 * before it runs out, and registers again when the core forgot it; a new manifest comes with a new
 * start. Of several replicas, the one in the {@link Seat} does so. {@link #step()} does what is due
 * and says how long to wait; nothing here waits by itself.
 */
@Component
class Membership {

    static final Duration BEAT = Duration.ofSeconds(60);
    private static final Logger LOG = LoggerFactory.getLogger(Membership.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    /** How often a replica without the seat asks for it. */
    static final Duration STANDBY = Duration.ofSeconds(10);

    private final CoreMembership core;
    private final Self self;
    private final CoreTokens tokens;
    private final Seat seat;
    private final String holder;
    private final Clock clock;
    private volatile boolean seated;
    private volatile @Nullable Member member;
    private Duration pause = FIRST_PAUSE;
    private boolean settled;
    private Instant renewAt = Instant.MAX;

    Membership(CoreMembership core, Self self, CoreTokens tokens, Seat seat, Clock clock) {
        this.core = core;
        this.self = self;
        this.tokens = tokens;
        this.seat = seat;
        this.holder = self.place();
        this.clock = clock;
    }

    /** Ourselves in the core's registry; empty while it does not know us. */
    Optional<Member> member() {
        return Optional.ofNullable(member);
    }

    /** Does what is due; how long until the next step. */
    Duration step() throws InterruptedException {
        if (!holdSeat()) {
            return STANDBY;
        }
        tokens.share();
        Member known = member;
        if (known == null || !clock.instant().isBefore(renewAt)) {
            return join();
        }
        return switch (core.beat(known, self.pulse())) {
            case Heard.Taken _, Heard.Unsupported _, Heard.Refused _ -> {
                settled = true;
                pause = FIRST_PAUSE;
                yield untilNext();
            }
            case Heard.Forgotten _ -> {
                LOG.info("the core does not know this service any more: registering again");
                member = null;
                yield again();
            }
            case Heard.Unreachable(var retryAfter) -> retryAfter.orElse(untilNext());
        };
    }

    /**
     * Renews the seat, more often than it runs out; false where another replica has it, which
     * speaks with the core from then on. A store that does not answer gives it to nobody else.
     */
    boolean holdSeat() {
        try {
            seated = seat.take(holder, clock.instant());
        } catch (DataAccessException down) {
            LOG.warn("the seat is not renewed: the store does not answer ({})", name(down));
            return seated;
        }
        if (!seated && member != null) {
            LOG.info("another replica speaks with the core from now on");
        }
        if (!seated) {
            member = null;
            tokens.passedOn();
        }
        return seated;
    }

    private static String name(DataAccessException down) {
        return down.getClass().getName();
    }

    /** At once where the core knew us; a core that takes none of its own tokens is not rushed. */
    private Duration again() {
        if (settled) {
            settled = false;
            return Duration.ZERO;
        }
        return grown();
    }

    private Duration grown() {
        Duration wait = pause;
        pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
        return wait;
    }

    private Duration join() throws InterruptedException {
        return switch (core.join(self.registration(), self.address())) {
            case Joined.As(Member joined) -> {
                Duration life = Duration.between(clock.instant(), joined.expiresAt());
                renewAt = joined.expiresAt().minus(life.dividedBy(5));
                tokens.issued(joined.token(), joined.expiresAt());
                member = joined;
                LOG.info("registered in the core as plugin {}", joined.pluginId());
                yield Duration.ZERO;
            }
            case Joined.Declined(int status, String problem) -> {
                LOG.error(
                        "the core declines this service's registration ({}): {}", status, problem);
                pause = LONGEST_PAUSE;
                yield pause;
            }
            case Joined.Unreachable(String problem, var retryAfter) -> {
                LOG.warn("not registered in the core yet: {}", problem);
                Duration own = grown();
                yield retryAfter.orElse(own);
            }
        };
    }

    private Duration untilNext() {
        Duration left = Duration.between(clock.instant(), renewAt);
        return left.isNegative() ? Duration.ZERO : shorter(left, BEAT);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Somebody else, such as the courier, learned that the core does not know our token. */
    void forgotten(Member which) {
        if (which.equals(member)) {
            member = null;
        }
    }

    /**
     * Tells the core that this service goes; once, and without waiting for a core that is away.
     * Where another replica waits for the seat, the service stays, and so nothing is told.
     */
    void leave() throws InterruptedException {
        Member known = member;
        member = null;
        boolean last = true;
        try {
            last = !seat.wantedSince(clock.instant().minus(STANDBY.multipliedBy(2)));
            seat.leave(holder, clock.instant());
        } catch (DataAccessException down) {
            LOG.warn("the seat is not given up: the store does not answer ({})", name(down));
        }
        if (known != null && last) {
            core.beat(known, new Pulse("disabled", 0, 0));
        }
    }
}
