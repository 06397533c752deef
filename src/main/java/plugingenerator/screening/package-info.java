/** Is the brief safe, in scope and possible (S1, C2, F5), before money is spent? */
@ApplicationModule(allowedDependencies = {"request", "llm"})
@NullMarked
package plugingenerator.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
