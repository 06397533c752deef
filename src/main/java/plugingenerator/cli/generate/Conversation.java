package plugingenerator.cli.generate;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import plugingenerator.flow.door.Reply;
import plugingenerator.flow.door.Told;
import plugingenerator.request.RequestId;
import plugingenerator.request.store.Acceptance;
import plugingenerator.request.store.Submission;
import tools.jackson.databind.json.JsonMapper;

/** One request from submission to its end, shown as it goes; may be called off from outside. */
final class Conversation {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration CALLED_OFF_WITHIN = Duration.ofSeconds(3);

    private final Pipeline pipeline;
    private final ProgressView view;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile @Nullable RequestId id;
    private @Nullable Instant began;
    private int seen;

    Conversation(Pipeline pipeline, ProgressView view) {
        this.pipeline = pipeline;
        this.view = view;
    }

    /** The answer when the request is over. */
    Reply hold(Submission submission) throws InterruptedException {
        long start = System.nanoTime();
        RequestId mine =
                switch (pipeline.submit(submission)) {
                    case Acceptance.Taken(RequestId taken) -> taken;
                    case Acceptance.Repeated(RequestId taken) -> taken;
                    case Acceptance.Conflicting _ ->
                            throw new IllegalStateException("a wish without an invocation id");
                };
        id = mine;
        try {
            while (true) {
                Reply reply =
                        pipeline.await(mine, LOOK)
                                .orElseThrow(
                                        () -> new IllegalStateException("the request is gone"));
                pipeline.eventsAfter(mine, seen).forEach(this::show);
                long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
                if (reply.over()) {
                    view.ended(millis);
                    return reply;
                }
                view.waiting(millis, reply.body().path("seconds_left").asLong());
            }
        } finally {
            over.countDown();
        }
    }

    private void show(Told told) {
        seen = told.seq();
        if (began == null) {
            began = told.at();
        }
        if (told.type().equals("plugin_custom_stage")) {
            String stage = JSON.readTree(told.payload()).path("stage").asString();
            view.began(stage, Duration.between(began, told.at()).toMillis());
        }
    }

    /** Asks the pipeline to stop, and waits a moment until it has. */
    void callOff() throws InterruptedException {
        RequestId mine = id;
        if (mine != null && over.getCount() > 0 && pipeline.cancel(mine)) {
            boolean stopped = over.await(CALLED_OFF_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            if (!stopped) {
                view.ended(0);
            }
        }
    }
}
