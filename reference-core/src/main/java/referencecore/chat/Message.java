package referencecore.chat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a user wrote, 1 to 4,000 characters. {@code id} is the same when it is sent again; {@code
 * locale} is empty where it is not known.
 */
public record Message(String id, UUID userId, UUID dialogId, String text, String locale) {

    public Message {
        if (text.isBlank() || text.length() > 4000) {
            throw new IllegalArgumentException("text must be 1 to 4000 characters");
        }
        if (!id.matches("[A-Za-z0-9._:-]{1,128}")) {
            throw new IllegalArgumentException("message_id must be 1 to 128 plain characters");
        }
    }

    /**
     * An id as it came: absent, a UUID, or any other name, which stands for always the same UUID.
     */
    public static UUID id(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return UUID.randomUUID();
        }
        try {
            return UUID.fromString(given);
        } catch (IllegalArgumentException name) {
            return UUID.nameUUIDFromBytes(given.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
