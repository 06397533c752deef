package plugingenerator.web.description;

import plugingenerator.web.setting.WebSettings;

/** The published document, for tests elsewhere. */
public final class OpenApiDocuments {

    private OpenApiDocuments() {}

    public static OpenApiDocument of(WebSettings settings) {
        return new OpenApiDocument(settings);
    }
}
