package plugingenerator.screening.secret;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How little of a text could be guessed: Shannon's measure, in bits a character. */
final class Entropy {

    private Entropy() {}

    static double of(String text) {
        Map<Integer, Long> counts =
                text.chars()
                        .boxed()
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        double length = text.length();
        return counts.values().stream()
                .mapToDouble(count -> -(count / length) * Math.log(count / length) / Math.log(2))
                .sum();
    }
}
