package plugingenerator.web.invoke;

import org.springframework.stereotype.Component;
import plugingenerator.request.Sha256;
import plugingenerator.request.UserContext;
import plugingenerator.request.rate.CallRates;
import plugingenerator.web.problem.Problem;
import plugingenerator.web.problem.ProblemType;
import plugingenerator.web.security.Caller;
import plugingenerator.web.setting.WebSettings;

/**
 * How often each caller may call {@code /invoke}, and each user of a caller, at whichever replica:
 * the core speaks for everybody, and one of them may not use up what is there for all.
 */
@Component
class CallRate {

    private final int perMinute;
    private final int perUserMinute;
    private final CallRates rates;

    CallRate(WebSettings settings, CallRates rates) {
        this.perMinute = settings.callsPerMinute();
        this.perUserMinute = settings.callsPerUserMinute();
        this.rates = rates;
    }

    void take(Caller caller) {
        take(caller.id(), perMinute, "caller");
    }

    /**
     * One caller's users are no other caller's; those without an id are limited by their caller.
     * The id itself is kept nowhere but with the request.
     */
    void take(Caller caller, UserContext user) {
        String id = user.userId();
        if (id != null) {
            take(Sha256.of("user:" + caller.id() + ":" + id), perUserMinute, "user");
        }
    }

    private void take(String key, int most, String whose) {
        if (most == 0) {
            return;
        }
        rates.take(key, most)
                .ifPresent(
                        wait -> {
                            throw Problem.later(
                                            ProblemType.TOO_MANY_CALLS,
                                            "At most "
                                                    + most
                                                    + " calls a minute for one "
                                                    + whose
                                                    + ".",
                                            wait)
                                    .exception();
                        });
    }
}
