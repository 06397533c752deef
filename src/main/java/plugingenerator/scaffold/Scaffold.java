package plugingenerator.scaffold;

import plugingenerator.blueprint.Blueprint;

/**
 * A template pack: makes the complete project of a plugin from its blueprint. Pure: equal
 * blueprints give equal trees.
 */
public interface Scaffold {

    /**
     * The pack's name and version, for example {@code python-fastapi/1}, and whatever else changes
     * its output.
     */
    String version();

    SourceTree render(Blueprint blueprint);
}
