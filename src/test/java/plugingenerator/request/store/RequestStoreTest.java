package plugingenerator.request.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import plugingenerator.request.Briefs;
import plugingenerator.request.Language;
import plugingenerator.request.Refusal;
import plugingenerator.request.RefusalCode;
import plugingenerator.request.RequestId;

@ParameterizedClass
@EnumSource(Store.class)
class RequestStoreTest {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration LAPSED = Duration.ofSeconds(-1);

    private final Store kind;
    private TestDatabase database;
    private RequestStore store;
    private WorkStore work;

    RequestStoreTest(Store kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open(@TempDir Path folder) {
        database = new TestDatabase(kind, folder);
        store = database.requests();
        work = database.work();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_accepted_request_waits_and_can_be_found() {
        RequestId id = accept("хочу курсы валют", null);

        assertThat(store.find(id))
                .hasValueSatisfying(
                        found -> {
                            assertThat(found.state()).isEqualTo(new RequestState.Waiting(0));
                            assertThat(found.language()).isEqualTo(Language.RU);
                            assertThat(found.caller()).isEqualTo("caller");
                        });
        assertThat(store.open()).isEqualTo(1);
    }

    @Test
    void the_same_invocation_is_one_request_and_another_body_conflicts() {
        RequestId id = accept("раз", "inv-1");

        assertThat(store.accept(submission("раз", "inv-1"))).isEqualTo(new Acceptance.Repeated(id));
        assertThat(store.accept(submission("два", "inv-1")))
                .isEqualTo(new Acceptance.Conflicting());
        assertThat(store.open()).isEqualTo(1);
    }

    @Test
    void two_callers_may_use_the_same_invocation_id() {
        RequestId mine = accept("раз", "inv-1");
        Submission own = submission("раз", "inv-1");

        RequestId theirs =
                Wishes.taken(
                        store.accept(
                                new Submission(own.brief(), "other", "inv-1", own.bodyDigest())));

        assertThat(theirs).isNotEqualTo(mine);
    }

    @Test
    void requests_without_an_invocation_id_never_meet() {
        assertThat(accept("раз", null)).isNotEqualTo(accept("раз", null));
    }

    @Test
    void twenty_workers_at_once_never_claim_the_same_request() throws Exception {
        IntStream.range(0, 40).forEach(i -> accept("wish " + i, null));
        Set<String> claimed = ConcurrentHashMap.newKeySet();
        Callable<Integer> worker =
                () -> {
                    int mine = 0;
                    for (Optional<Claimed> next = claim("w" + Thread.currentThread().threadId());
                            next.isPresent();
                            next = claim("w" + Thread.currentThread().threadId())) {
                        assertThat(claimed.add(next.get().id().value())).isTrue();
                        mine++;
                    }
                    return mine;
                };
        int total = 0;
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> done :
                    workers.invokeAll(Stream.generate(() -> worker).limit(20).toList())) {
                total += done.get();
            }
        }
        total += IntStream.iterate(0, _ -> claim("last").isPresent(), i -> i + 1).map(_ -> 1).sum();

        assertThat(total).isEqualTo(40);
    }

    @Test
    void a_worker_that_lost_its_lease_writes_nothing() {
        accept("wish", null);
        Claimed first = work.claim("first", LAPSED).orElseThrow();
        Claimed second = work.claim("second", LEASE).orElseThrow();

        assertThatThrownBy(() -> work.reach(first, Stage.GATE)).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> work.end(first, refused())).isInstanceOf(LeaseLost.class);
        work.reach(second, Stage.GATE);
        assertThat(second.state().attempt()).isEqualTo(2);
        assertThat(store.find(second.id()).orElseThrow().state())
                .isEqualTo(new RequestState.Running("second", 2, Stage.GATE));
    }

    @Test
    void a_lapsed_request_comes_back_with_the_blueprint_that_was_paid_for() {
        accept("wish", null);
        work.keepBlueprint(work.claim("first", LAPSED).orElseThrow(), "{}");

        assertThat(work.claim("second", LEASE).orElseThrow().blueprint()).isEqualTo("{}");
    }

    @Test
    void whoever_knows_to_be_alone_takes_up_at_once_what_the_dead_held() {
        accept("wish", null);
        work.claim("dead", LEASE);
        assertThat(work.claim("alive", LEASE)).isEmpty();

        assertThat(work.endLeases()).isEqualTo(1);

        assertThat(work.claim("alive", LEASE).orElseThrow().state().attempt()).isEqualTo(2);
    }

    @Test
    void a_requests_age_is_told_by_the_database() {
        RequestId id = accept("wish", null);
        database.jdbc()
                .sql("update request set accepted_at = accepted_at - interval '90' second")
                .update();

        Claimed claimed = work.claim("w", LEASE).orElseThrow();

        assertThat(claimed.id()).isEqualTo(id);
        assertThat(claimed.age().toSeconds()).isBetween(90L, 95L);
    }

    @Test
    void what_is_handed_back_waits_again_without_a_mark() {
        RequestId id = accept("wish", null);
        work.handBack(work.claim("w", LEASE).orElseThrow());

        assertThat(store.find(id).orElseThrow().state()).isEqualTo(new RequestState.Waiting(0));
    }

    @Test
    void an_ended_request_keeps_its_ending_and_moves_no_more() {
        RequestId id = accept("wish", null);
        Claimed claimed = work.claim("w", LEASE).orElseThrow();
        work.end(claimed, refused());

        assertThat(store.find(id).orElseThrow().state())
                .isEqualTo(new RequestState.Ended(refused()));
        assertThat(store.askToCancel(id)).isFalse();
        assertThat(store.open()).isZero();
        assertThatThrownBy(() -> work.handBack(claimed)).isInstanceOf(LeaseLost.class);
    }

    @Test
    void an_attempt_that_broke_counts_and_one_that_was_handed_back_does_not() {
        accept("wish", null);
        work.drop(work.claim("w", LEASE).orElseThrow());
        work.handBack(work.claim("w", LEASE).orElseThrow());

        assertThat(work.claim("w", LEASE).orElseThrow().state().attempt()).isEqualTo(2);
    }

    @Test
    void who_waits_goes_first_and_persons_take_turns() {
        Wishes wishes = new Wishes(database);
        wishes.from("ann", "ann 1");
        wishes.from("ann", "ann 2");
        wishes.from("ann", "ann 3");
        wishes.from("bob", "bob 1");
        store.await(wishes.from("cyd", "cyd 1"), Duration.ofMinutes(1));
        wishes.from("bob", "bob 2");

        assertThat(wishes.order())
                .containsExactly("cyd 1", "ann 1", "bob 1", "ann 2", "bob 2", "ann 3");
    }

    @Test
    void a_request_that_nobody_works_on_ends_at_once_and_only_once() {
        RequestId id = accept("wish", null);
        var cancelled = new Ending.Refused(Refusal.of(RefusalCode.CANCELLED, Language.RU));

        assertThat(store.endWaiting(id, cancelled)).isTrue();
        assertThat(store.endWaiting(id, cancelled)).isFalse();
        assertThat(store.find(id).orElseThrow().state())
                .isEqualTo(new RequestState.Ended(cancelled));
        assertThat(work.claim("w", LEASE)).isEmpty();
    }

    @Test
    void one_invocation_at_once_through_many_doors_is_one_request() throws Exception {
        Callable<Acceptance> door = () -> store.accept(submission("раз", "inv-1"));
        try (var doors = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    doors.invokeAll(Stream.generate(() -> door).limit(20).toList()).stream()
                            .map(Future::resultNow)
                            .toList();

            assertThat(answers).filteredOn(Acceptance.Taken.class::isInstance).hasSize(1);
            assertThat(answers).filteredOn(Acceptance.Repeated.class::isInstance).hasSize(19);
        }
    }

    @Test
    void a_cancellation_is_seen_by_whoever_works_on_it() {
        RequestId id = accept("wish", null);
        work.claim("w", LEASE);

        assertThat(store.askToCancel(id)).isTrue();
        assertThat(work.cancelAsked(id)).isTrue();
    }

    private static Ending refused() {
        return new Ending.Refused(Refusal.of(RefusalCode.NOT_UNDERSTOOD, Language.RU));
    }

    private Optional<Claimed> claim(String owner) {
        return database.transactions().execute(_ -> work.claim(owner, LEASE));
    }

    private RequestId accept(String wish, @Nullable String invocation) {
        return switch (store.accept(submission(wish, invocation))) {
            case Acceptance.Taken(RequestId id) -> id;
            case Acceptance.Repeated _, Acceptance.Conflicting _ ->
                    throw new AssertionError("not taken");
        };
    }

    private static Submission submission(String wish, @Nullable String invocation) {
        String digest = "%064x".formatted(wish.hashCode() & 0xffffffffL);
        return new Submission(Briefs.of(wish), "caller", invocation, digest);
    }
}
