/** Who fills blueprints: language models, and the templates that need none; one after another. */
@NamedInterface("author")
@NullMarked
package plugingenerator.blueprint.author;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
