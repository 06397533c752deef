package plugingenerator.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and in which dialogue (F2). It shapes the answer and never enters an archive, a cache
 * key or a log.
 */
public record UserContext(
        @Nullable String userId,
        @Nullable String dialogId,
        @Nullable String locale,
        List<Message> messages) {

    /**
     * One line of the dialogue; {@code role} is {@code user}, {@code assistant} or {@code system}.
     */
    public record Message(String role, String content) {}

    public static final UserContext UNKNOWN = new UserContext(null, null, null, List.of());

    public UserContext {
        messages = List.copyOf(messages);
    }
}
