/** A blueprint and a template pack make a source tree; no network, no clock. */
@ApplicationModule(allowedDependencies = {"blueprint"})
@NullMarked
package plugingenerator.scaffold;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
