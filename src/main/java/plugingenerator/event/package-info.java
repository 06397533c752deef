/** What others may know, and its delivery (N1). */
@ApplicationModule(
        allowedDependencies = {
            "request",
            "request::store",
            "request::demand",
            "request::late",
            "draft",
            "core"
        })
@NullMarked
package plugingenerator.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
