/** The operator's console: pages that are made here, for a browser; no step may be imported. */
@ApplicationModule(
        allowedDependencies = {
            "request",
            "request::store",
            "request::board",
            "request::rate",
            "flow::door",
            "flow::desk"
        })
@NullMarked
package plugingenerator.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
