package plugingenerator.web.invoke;

import org.springframework.stereotype.Component;
import plugingenerator.request.rate.CallRates;
import plugingenerator.web.problem.Problem;
import plugingenerator.web.problem.ProblemType;
import plugingenerator.web.security.Caller;
import plugingenerator.web.setting.WebSettings;

/** How often each caller may call {@code /invoke}, at whichever replica. */
@Component
class CallRate {

    private final int perMinute;
    private final CallRates rates;

    CallRate(WebSettings settings, CallRates rates) {
        this.perMinute = settings.callsPerMinute();
        this.rates = rates;
    }

    void take(Caller caller) {
        if (perMinute == 0) {
            return;
        }
        rates.take(caller.id(), perMinute)
                .ifPresent(
                        wait -> {
                            throw Problem.later(
                                            ProblemType.TOO_MANY_CALLS,
                                            "At most " + perMinute + " calls a minute.",
                                            wait)
                                    .exception();
                        });
    }
}
