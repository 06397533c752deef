package plugingenerator.flow.time;

import java.time.Duration;
import java.time.Instant;

/**
 * The one deadline of a request (N1): {@code soft} is 60 s after acceptance, past which its status
 * is told through events; {@code hard} ends it.
 */
public record Timetable(Instant acceptedAt, Instant soft, Instant hard) {

    private static final Duration LEAST = Duration.ofSeconds(30);

    public static Timetable of(Instant acceptedAt, FlowSettings settings) {
        return new Timetable(
                acceptedAt,
                acceptedAt.plus(settings.deadline()),
                acceptedAt.plus(settings.hardLimit()));
    }

    /**
     * Until when an author may write: the soft deadline; a request taken up late still gets a fair
     * time.
     */
    public Instant forAuthors(Instant now) {
        Instant fair = now.plus(LEAST);
        if (soft.isAfter(fair)) {
            return soft;
        }
        return hard.isBefore(fair) ? hard : fair;
    }
}
