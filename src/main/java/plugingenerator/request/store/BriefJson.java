package plugingenerator.request.store;

import tools.jackson.databind.json.JsonMapper;

/** Briefs and refusals as the store keeps them. */
final class BriefJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BriefJson() {}

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    static <T> T read(String text, Class<T> type) {
        return JSON.readValue(text, type);
    }
}
