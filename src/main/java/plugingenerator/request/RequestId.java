package plugingenerator.request;

import java.util.UUID;

/** Names one accepted request; a UUID in its dashed form. */
public record RequestId(String value) {

    public RequestId {
        value = UUID.fromString(value).toString();
    }

    public static RequestId random() {
        return new RequestId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
