/** Is this a wish for a new function (F1)? */
@ApplicationModule(allowedDependencies = {"request", "llm"})
@NullMarked
package plugingenerator.activation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
