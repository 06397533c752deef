package plugingenerator.screening.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts passages into tokens; the end of a sentence or a passage is a gap of a word or two. */
public final class Tokenizer {

    private static final int WORD = 2;
    private static final String SENTENCE_ENDS = ".!?;\n。！？";
    private static final String IN_WORD = "@$!|";

    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer() {}

    public static List<Token> tokens(List<Passage> passages) {
        Tokenizer tokenizer = new Tokenizer();
        for (Passage passage : passages) {
            tokenizer.read(Fold.visible(passage.text()), passage.source());
            tokenizer.at += WORD;
        }
        return List.copyOf(tokenizer.tokens);
    }

    private void read(String text, Passage.Source source) {
        List<RawWord> words = RawWord.split(text);
        int index = 0;
        while (index < words.size()) {
            int end = SpacedLetters.end(words, index);
            if (end > index) {
                spaced(words.subList(index, end), source);
                index = end;
            } else {
                word(words, index, source);
                index++;
            }
        }
    }

    private void word(List<RawWord> words, int index, Passage.Source source) {
        RawWord word = words.get(index);
        gap(word.before());
        List<String> forms = new ArrayList<>(LookAlikes.forms(Fold.word(word.text())));
        if (index + 1 < words.size() && glued(words.get(index + 1).before())) {
            forms.addAll(LookAlikes.forms(Fold.word(word.text() + words.get(index + 1).text())));
        }
        put(forms, word.unspaced() ? 1 : WORD, false, source);
    }

    /** One sign between two parts may be there to break a word: {@code ex-ec}. */
    private static boolean glued(String gap) {
        return gap.length() == 1 && "-_.*~·'`+".contains(gap);
    }

    private void spaced(List<RawWord> letters, Passage.Source source) {
        for (String word : SpacedLetters.words(letters)) {
            String folded = Fold.word(word);
            if (folded.length() < 9) {
                put(LookAlikes.forms(folded), WORD, false, source);
                continue;
            }
            for (int start = 0; start + 2 < folded.length(); start++) {
                put(LookAlikes.forms(folded.substring(start)), 1, true, source);
            }
        }
    }

    private void put(List<String> forms, int width, boolean loose, Passage.Source source) {
        tokens.add(new Token(at, width, forms, loose, source));
        at += width;
    }

    private void gap(String between) {
        for (int index = 0; index < between.length(); index++) {
            if (SENTENCE_ENDS.indexOf(between.charAt(index)) >= 0) {
                at += WORD;
                return;
            }
        }
    }

    static boolean belongsToWord(String text, int index) {
        int letter = text.codePointAt(index);
        if (Character.isLetterOrDigit(letter)
                || Character.getType(letter) == Character.NON_SPACING_MARK) {
            return true;
        }
        return IN_WORD.indexOf(letter) >= 0
                && index + 1 < text.length()
                && Character.isLetter(text.charAt(index + 1))
                && (letter == '$' || (index > 0 && Character.isLetter(text.charAt(index - 1))));
    }
}
