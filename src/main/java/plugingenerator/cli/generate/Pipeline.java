package plugingenerator.cli.generate;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import plugingenerator.flow.door.FrontDoor;
import plugingenerator.flow.door.Reply;
import plugingenerator.flow.door.Told;
import plugingenerator.request.RequestId;
import plugingenerator.request.store.Acceptance;
import plugingenerator.request.store.Submission;

/** What the command needs of the front door. */
interface Pipeline {

    Acceptance submit(Submission submission);

    Optional<Reply> await(RequestId id, Duration atMost) throws InterruptedException;

    List<Told> eventsAfter(RequestId id, int seq);

    boolean cancel(RequestId id);

    static Pipeline behind(FrontDoor door) {
        return new Pipeline() {
            @Override
            public Acceptance submit(Submission submission) {
                return door.submit(submission);
            }

            @Override
            public Optional<Reply> await(RequestId id, Duration atMost)
                    throws InterruptedException {
                return door.await(id, atMost);
            }

            @Override
            public List<Told> eventsAfter(RequestId id, int seq) {
                return door.eventsAfter(id, seq);
            }

            @Override
            public boolean cancel(RequestId id) {
                return door.cancel(id);
            }
        };
    }
}
