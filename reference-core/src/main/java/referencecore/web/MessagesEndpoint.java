package referencecore.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import referencecore.chat.Conversation;
import referencecore.chat.Message;
import tools.jackson.databind.JsonNode;

/**
 * What the bot calls for a user's message: {@code {user_id, text, dialog_id?, message_id?,
 * locale?}}.
 */
@RestController
class MessagesEndpoint {

    private final Conversation conversation;

    MessagesEndpoint(Conversation conversation) {
        this.conversation = conversation;
    }

    @PostMapping(path = "/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JsonNode> say(@RequestBody JsonNode body) throws InterruptedException {
        Message message;
        try {
            String id = text(body, "message_id");
            message =
                    new Message(
                            id == null ? UUID.randomUUID().toString() : id,
                            Message.id(text(body, "user_id")),
                            Message.id(text(body, "dialog_id")),
                            body.path("text").asString(""),
                            body.path("locale").asString(""));
        } catch (IllegalArgumentException wrong) {
            return Answers.refused(422, String.valueOf(wrong.getMessage()));
        }
        return ResponseEntity.ok(conversation.answer(message));
    }

    private static @Nullable String text(JsonNode body, String field) {
        return body.path(field).isString() ? body.path(field).asString() : null;
    }
}
