/** The terminal: the same pipeline without a server. */
@ApplicationModule(allowedDependencies = {"request", "request::store", "flow::door", "flow::desk"})
@NullMarked
package plugingenerator.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
