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
import plugingenerator.request.Briefs;
import plugingenerator.request.Language;
import plugingenerator.request.Refusal;
import plugingenerator.request.RefusalCode;
import plugingenerator.request.RequestId;

class RequestStoreTest {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration LAPSED = Duration.ofSeconds(-1);

    private TestDatabase database;
    private RequestStore store;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = new TestDatabase(folder);
        store = new RequestStore(database.jdbc());
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
        Claimed first = store.claim("first", LAPSED).orElseThrow();
        Claimed second = store.claim("second", LEASE).orElseThrow();

        assertThatThrownBy(() -> store.reach(first, Stage.GATE)).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> store.end(first, refused())).isInstanceOf(LeaseLost.class);
        store.reach(second, Stage.GATE);
        assertThat(second.state().attempt()).isEqualTo(2);
        assertThat(store.find(second.id()).orElseThrow().state())
                .isEqualTo(new RequestState.Running("second", 2, Stage.GATE));
    }

    @Test
    void a_lapsed_request_comes_back_with_the_blueprint_that_was_paid_for() {
        accept("wish", null);
        store.keepBlueprint(store.claim("first", LAPSED).orElseThrow(), "{}");

        assertThat(store.claim("second", LEASE).orElseThrow().blueprint()).isEqualTo("{}");
    }

    @Test
    void what_is_handed_back_waits_again_without_a_mark() {
        RequestId id = accept("wish", null);
        store.handBack(store.claim("w", LEASE).orElseThrow());

        assertThat(store.find(id).orElseThrow().state()).isEqualTo(new RequestState.Waiting(0));
    }

    @Test
    void an_ended_request_keeps_its_ending_and_moves_no_more() {
        RequestId id = accept("wish", null);
        Claimed claimed = store.claim("w", LEASE).orElseThrow();
        store.end(claimed, refused());

        assertThat(store.find(id).orElseThrow().state())
                .isEqualTo(new RequestState.Ended(refused()));
        assertThat(store.askToCancel(id)).isFalse();
        assertThat(store.open()).isZero();
        assertThatThrownBy(() -> store.handBack(claimed)).isInstanceOf(LeaseLost.class);
    }

    @Test
    void a_cancellation_is_seen_by_whoever_works_on_it() {
        RequestId id = accept("wish", null);
        store.claim("w", LEASE);

        assertThat(store.askToCancel(id)).isTrue();
        assertThat(store.cancelAsked(id)).isTrue();
    }

    private static Ending refused() {
        return new Ending.Refused(Refusal.of(RefusalCode.NOT_UNDERSTOOD, Language.RU));
    }

    private Optional<Claimed> claim(String owner) {
        return database.transactions().execute(_ -> store.claim(owner, LEASE));
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
