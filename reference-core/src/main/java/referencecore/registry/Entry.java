package referencecore.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One line of the registry. {@code lastHeard} is null until the first heartbeat. */
public record Entry(
        String id,
        String key,
        String name,
        String version,
        String baseUrl,
        ObjectNode manifest,
        Standing standing,
        @Nullable Instant lastHeard,
        @Nullable Token token) {

    /** What the core and a plugin present to each other. */
    public record Token(String value, List<String> scopes, Instant issuedAt, Instant expiresAt) {

        public Token {
            scopes = List.copyOf(scopes);
        }

        /** Without the token: it must not get into a log. */
        @Override
        public String toString() {
            return "Token[scopes=" + scopes + ", expiresAt=" + expiresAt + "]";
        }
    }

    Entry standing(Standing now) {
        return new Entry(id, key, name, version, baseUrl, manifest, now, lastHeard, token);
    }

    Entry heard(Standing now, Instant at) {
        return new Entry(id, key, name, version, baseUrl, manifest, now, at, token);
    }

    Entry holding(Token issued) {
        return new Entry(id, key, name, version, baseUrl, manifest, standing, lastHeard, issued);
    }

    public Optional<Instant> heardAt() {
        return Optional.ofNullable(lastHeard);
    }

    public Optional<Token> issued() {
        return Optional.ofNullable(token);
    }

    /** The tags of its intents, in either form of the manifest. */
    public List<String> tags() {
        List<String> tags = new ArrayList<>();
        for (JsonNode intent : manifest.path("intents")) {
            tags.add(intent.isString() ? intent.asString() : intent.path("tag").asString(""));
        }
        return tags;
    }
}
