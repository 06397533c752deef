package plugingenerator.web.invoke;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import plugingenerator.flow.door.FrontDoor;
import plugingenerator.flow.door.Reply;
import plugingenerator.request.RequestId;
import plugingenerator.web.setting.WebSettings;

/** Holds connections until their request ends; whoever finds no seat is answered at once. */
@Component
class WaitingRoom {

    private final FrontDoor door;
    private final Semaphore seats;

    WaitingRoom(FrontDoor door, WebSettings settings) {
        this.door = door;
        this.seats = new Semaphore(settings.waiting());
    }

    Optional<Reply> await(RequestId id, Duration atMost) throws InterruptedException {
        if (atMost.isZero() || !seats.tryAcquire()) {
            return door.find(id);
        }
        try {
            return door.await(id, atMost);
        } finally {
            seats.release();
        }
    }
}
