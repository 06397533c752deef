package plugingenerator.llm;

/** Estimates tokens where nobody counted them: about 4 Latin or 2.5 other characters a token. */
public final class Tokens {

    private Tokens() {}

    public static int estimate(CharSequence text) {
        long narrow = text.chars().filter(character -> character < 128).count();
        return (int) Math.ceil(narrow / 4.0 + (text.length() - narrow) / 2.5);
    }
}
