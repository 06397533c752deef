/** HTTP: bodies in, answers out; no step may be imported. */
@ApplicationModule(
        allowedDependencies = {
            "request",
            "request::store",
            "request::rate",
            "request::demand",
            "flow::door",
            "flow::desk",
            "flow::audit"
        })
@NullMarked
package plugingenerator.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
