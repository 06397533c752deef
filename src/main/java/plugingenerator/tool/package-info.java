/** The port to external programs; the only place that starts a process. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package plugingenerator.tool;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
