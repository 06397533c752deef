package plugingenerator.llm.wire;

import org.jspecify.annotations.Nullable;
import plugingenerator.llm.Failure.Code;

/** What has been heard of an answer so far. */
final class Hearing {

    /** How an answer ended. */
    enum End {
        NOT_YET,
        WHOLE,
        CUT,
        DECLINED
    }

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder unstreamed = new StringBuilder();
    private End end = End.NOT_YET;
    private long promptTokens = -1;
    private long completionTokens = -1;
    private @Nullable Code broken;

    void add(String piece) {
        text.append(piece);
    }

    /** A line of an answer that is not streamed, although it was asked for so. */
    void addUnstreamed(String line) {
        unstreamed.append(line).append('\n');
    }

    void ended(End how) {
        if (end == End.NOT_YET) {
            end = how;
        }
    }

    void counted(long prompt, long completion) {
        promptTokens = prompt >= 0 ? prompt : promptTokens;
        completionTokens = completion >= 0 ? completion : completionTokens;
    }

    /** The server says in the middle of its answer that it cannot go on. */
    void broke(Code code) {
        broken = code;
    }

    String text() {
        return text.toString();
    }

    String unstreamed() {
        return unstreamed.toString();
    }

    int length() {
        return text.length();
    }

    End end() {
        return end;
    }

    long promptTokens() {
        return promptTokens;
    }

    long completionTokens() {
        return completionTokens;
    }

    @Nullable Code broken() {
        return broken;
    }
}
