package plugingenerator.web.invoke;

import org.springframework.stereotype.Component;
import plugingenerator.request.UserContext;
import plugingenerator.web.security.Caller;
import plugingenerator.web.setting.WebSettings;

/**
 * How often each caller may call {@code /invoke}, and each user of a caller: the core speaks for
 * everybody, and one of them may not use up what is there for all.
 */
@Component
class CallRate {

    private static final int MOST_CALLERS = 1_000;
    private static final int MOST_USERS = 10_000;

    private final Buckets callers;
    private final Buckets users;

    CallRate(WebSettings settings) {
        this.callers = new Buckets(settings.callsPerMinute(), MOST_CALLERS);
        this.users = new Buckets(settings.callsPerUserMinute(), MOST_USERS);
    }

    void take(Caller caller) {
        callers.take(caller.id(), "caller");
    }

    /**
     * One caller's users are no other caller's; those without an id are limited by their caller.
     */
    void take(Caller caller, UserContext user) {
        String id = user.userId();
        if (id != null) {
            users.take(caller.id() + "/" + id, "user");
        }
    }
}
