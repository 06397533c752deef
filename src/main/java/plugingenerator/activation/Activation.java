package plugingenerator.activation;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import plugingenerator.activation.text.WishReader;
import plugingenerator.llm.Ask;

/**
 * Decides whether a message asks for a new function (F1): by its words, and where those leave a
 * doubt, with a model if there is one. The numbers are measured on the project's own lines; {@code
 * ./bench activation} prints them.
 */
@Component
public class Activation {

    /** Nearer to even than this, about every third decision is wrong: {@code Unsure}. */
    private static final double SURE = 0.8;

    /** The core's tag is overruled only by a text that asks for nothing with this certainty. */
    private static final double VETO = 0.95;

    /** Who pays for a model's look at the message, and until when it may take. */
    public record Means(Ask.Spender spender, Instant deadline) {}

    private final SecondLook secondLook;

    /** Read with the first wish, or before it: a start need not wait for it. */
    private final SingletonSupplier<WishReader> reader = SingletonSupplier.of(WishReader::load);

    Activation(SecondLook secondLook) {
        this.secondLook = secondLook;
    }

    /** Reads the word lists, so that the first message does not wait for them. */
    public void rehearse() {
        reader.obtain();
    }

    public Activated decide(Approach approach, Means means) throws InterruptedException {
        return switch (byWords(approach)) {
            case Activated.Asked asked -> asked;
            case Activated.NotAsked notAsked -> notAsked;
            case Activated.Unsure unsure ->
                    secondLook
                            .asked(text(approach), means)
                            .<Activated>map(
                                    asked ->
                                            asked
                                                    ? new Activated.Asked(SURE)
                                                    : new Activated.NotAsked(SURE))
                            .orElse(unsure);
        };
    }

    private static String text(Approach approach) {
        return switch (approach) {
            case Approach.Direct _ -> "";
            case Approach.Tagged(var text) -> text;
            case Approach.Untagged(var text) -> text;
        };
    }

    private Activated byWords(Approach approach) {
        if (silent(approach)) {
            return new Activated.Asked(0.5);
        }
        return switch (approach) {
            case Approach.Direct _ -> new Activated.Asked(1);
            case Approach.Tagged(var text) -> tagged(reader.obtain().asked(text));
            case Approach.Untagged(var text) -> untagged(reader.obtain().asked(text));
        };
    }

    /** Nothing was said, so nothing speaks against it; the screening refuses an empty wish. */
    private static boolean silent(Approach approach) {
        return switch (approach) {
            case Approach.Direct _ -> false;
            case Approach.Tagged _, Approach.Untagged _ -> text(approach).isBlank();
        };
    }

    private static Activated tagged(double asked) {
        return 1 - asked >= VETO
                ? new Activated.NotAsked(1 - asked)
                : new Activated.Asked(Math.max(asked, 0.5));
    }

    private static Activated untagged(double asked) {
        if (asked >= SURE) {
            return new Activated.Asked(asked);
        }
        return 1 - asked >= SURE
                ? new Activated.NotAsked(1 - asked)
                : new Activated.Unsure(asked > 0.5, Math.max(asked, 1 - asked));
    }
}
