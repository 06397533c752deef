package plugingenerator.llm.wire;

import java.math.BigDecimal;
import plugingenerator.llm.Ask;
import plugingenerator.llm.Failure;
import plugingenerator.llm.Failure.Code;
import plugingenerator.llm.Said;
import plugingenerator.llm.Tokens;
import plugingenerator.llm.Usage;

/** What a stream that ended in good order says, and what it cost. */
final class Judged {

    private Judged() {}

    static Said of(Hearing hearing, Ask ask, String provider) {
        Usage usage = usage(hearing, ask);
        return switch (hearing.end()) {
            case NOT_YET ->
                    failed(
                            Code.UNREADABLE,
                            "the model's server ended its answer in the middle",
                            provider,
                            usage);
            case CUT ->
                    failed(
                            Code.CUT_SHORT,
                            "the answer was longer than its limit and was cut",
                            provider,
                            usage);
            case DECLINED -> failed(Code.DECLINED, "the model declined to answer", provider, usage);
            case WHOLE ->
                    hearing.text().isBlank()
                            ? failed(Code.EMPTY, "the answer was empty", provider, usage)
                            : new Said.Answer(hearing.text(), usage);
        };
    }

    /** As the server counted, otherwise by estimate; nothing at all where nothing was heard. */
    static Usage usage(Hearing hearing, Ask ask) {
        if (hearing.promptTokens() >= 0 && hearing.completionTokens() >= 0) {
            return new Usage(
                    hearing.promptTokens(), hearing.completionTokens(), false, BigDecimal.ZERO);
        }
        if (hearing.length() == 0 && hearing.promptTokens() < 0) {
            return Usage.NOTHING;
        }
        return atLeast(hearing, ask);
    }

    /** The same for a question that the server surely read, even where it said nothing. */
    static Usage atLeast(Hearing hearing, Ask ask) {
        long prompt =
                hearing.promptTokens() >= 0
                        ? hearing.promptTokens()
                        : (long) Tokens.estimate(ask.system()) + Tokens.estimate(ask.user());
        return new Usage(prompt, Tokens.estimate(hearing.text()), true, BigDecimal.ZERO);
    }

    private static Said failed(Code code, String message, String provider, Usage usage) {
        return new Said.Failed(Failure.of(code, message, provider), usage, null);
    }
}
