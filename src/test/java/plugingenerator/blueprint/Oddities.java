package plugingenerator.blueprint;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Texts that mean something to Python, JSON, Markdown, HTML, a shell or a template, or are hard to
 * show: whoever takes a text must take these and show them as they are.
 */
public final class Oddities {

    public static final List<String> PIECES =
            List.of(
                    "\"",
                    "'",
                    "\"\"\"",
                    "'''",
                    "\\",
                    "\\\\\"",
                    "\\n\\u0041\\x41\\N{BULLET}",
                    "{}",
                    "{0}{name!r:>{width}}",
                    "{{ }} {% raw %} {# #}",
                    "${wish} ${title} $TOPIC $(id) `id`",
                    "%s %(name)s %n %%",
                    "@if(true) @endif @param String x !{var y = 1;} $unsafe{x}",
                    "<script>alert(1)</script><!-- -->",
                    "&lt;b&gt; &amp;",
                    "```\n# Heading\n| a | b |\n|---|---|",
                    "- [ ] [link](javascript:alert(1)) ![](x) ~~ ** __ *",
                    "]]>&;|>&2 && rm -rf / ;",
                    "'); drop table request; --",
                    "\t\u00a0\u3000 ",
                    "\n\n",
                    "\r\n",
                    "\u0000\u0007\u001b[31m",
                    "\u202e\u200b\ufeff",
                    "😀👩‍👩‍👧🏳️‍🌈",
                    "שלום עולם",
                    "مرحبا بالعالم",
                    "日本語の文字",
                    "e\u0301i\u0308",
                    "ёЁ«съешь ещё этих мягких булок»",
                    "plain words of English",
                    "обычные слова по-русски",
                    "1e309 -0 0x1F NaN Infinity",
                    "None True import class def __init__ self",
                    "../../etc/passwd C:\\temp\\new",
                    "x");

    private Oddities() {}

    /** A piece over and over, up to so many characters. */
    public static String filled(String piece, int length) {
        return cut(piece.repeat(length / piece.codePointCount(0, piece.length()) + 1), length);
    }

    public static String cut(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length));
    }

    /** Some pieces after each other, or one that fills 4,000 characters. */
    public static Arbitrary<String> texts() {
        Arbitrary<String> piece = Arbitraries.of(PIECES);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                        6, piece.list().ofMinSize(1).ofMaxSize(6).map(all -> String.join("", all))),
                net.jqwik.api.Tuple.of(1, piece.map(one -> filled(one, 4_000))),
                net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMinLength(1).ofMaxLength(50)));
    }
}
