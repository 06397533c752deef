/** May this tree ship (N2, S2, S3)? The only maker of a clean tree. */
@ApplicationModule(allowedDependencies = {"scaffold", "tool"})
@NullMarked
package plugingenerator.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
