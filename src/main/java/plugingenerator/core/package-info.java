/** The port to the platform core. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package plugingenerator.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
