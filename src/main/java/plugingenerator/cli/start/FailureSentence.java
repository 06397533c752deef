package plugingenerator.cli.start;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import plugingenerator.request.Language;

/** Why a start failed, and the way out, for whoever typed the command. */
final class FailureSentence {

    private static final int H2_IN_USE = 90020;
    private static final int LONGEST = 400;

    private FailureSentence() {}

    static String of(Throwable failure, Language in) {
        List<Throwable> causes = causes(failure);
        return causes.stream()
                .map(cause -> known(cause, in))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> AnalysisKeeper.take().map(FailureSentence::analysed))
                .orElseGet(() -> deepest(causes, in));
    }

    /** The embedded store is open in another process. */
    static boolean inUse(Throwable failure) {
        return causes(failure).stream()
                .anyMatch(
                        cause ->
                                cause instanceof SQLException sql
                                        && sql.getErrorCode() == H2_IN_USE);
    }

    private static Optional<String> known(Throwable cause, Language in) {
        return switch (cause) {
            case PortInUseException taken ->
                    Optional.of(
                            in.choose(
                                            "порт %d занят: остановите того, кто его слушает, или выберите другой, например PORT=%d ./run.",
                                            "port %d is in use: stop what listens there, or choose another one, for example PORT=%d ./run.")
                                    .formatted(taken.getPort(), taken.getPort() + 1));
            case SQLException sql when sql.getErrorCode() == H2_IN_USE ->
                    Optional.of(
                            in.choose(
                                    "база данных в DATA_DIR занята другим запущенным сервисом: остановите его или укажите другую папку в DATA_DIR.",
                                    "another running service uses the database in DATA_DIR: stop it, or set DATA_DIR to another folder."));
            default -> Optional.empty();
        };
    }

    private static String analysed(FailureAnalysis analysis) {
        String action = analysis.getAction();
        return line(analysis.getDescription() + (action == null ? "" : " " + action));
    }

    /** The cause that is nearest to the fault and has something to say. */
    private static String deepest(List<Throwable> causes, Language in) {
        return causes.reversed().stream()
                .map(Throwable::getMessage)
                .filter(message -> message != null && !message.isBlank())
                .findFirst()
                .map(message -> in.choose("не запускается: ", "cannot start: ") + line(message))
                .orElseGet(() -> in.choose("не запускается.", "cannot start."));
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        Throwable next = failure;
        while (next != null && causes.size() < 50) {
            causes.add(next);
            next = next.getCause();
        }
        return causes;
    }

    private static String line(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        String cut = line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
        return cut.endsWith(".") || cut.endsWith("…") ? cut : cut + ".";
    }
}
