/** The typed answer that we want of a model: slots, never a project. */
@ApplicationModule(allowedDependencies = {"request", "llm"})
@NullMarked
package plugingenerator.blueprint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
