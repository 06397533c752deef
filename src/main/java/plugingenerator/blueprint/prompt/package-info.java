/** What a model is told, and the forms of its answers: versioned text files, filled with facts. */
@NamedInterface("prompt")
@NullMarked
package plugingenerator.blueprint.prompt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
