/** Registers a plugin with the core as a draft, once, however often it is called (F4). */
@ApplicationModule(allowedDependencies = {"request", "request::store", "archive", "core"})
@NullMarked
package plugingenerator.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
