package plugingenerator.gate.worker;

import java.time.Duration;

/**
 * How long to wait for a worker to be ready and for an answer to a job under way (longer than the
 * worker's own limit of 20 s), and the pauses between starts that fail.
 */
public record Patience(
        Duration start, Duration answer, Duration firstPause, Duration longestPause) {

    public static Patience usual() {
        return new Patience(
                Duration.ofSeconds(15),
                Duration.ofSeconds(25),
                Duration.ofMillis(100),
                Duration.ofSeconds(30));
    }

    /** The pause after so many starts in a row that failed. */
    Duration pause(int failures) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(failures - 1, 20));
        return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }
}
