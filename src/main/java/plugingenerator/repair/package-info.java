/** The bounded loop: judge, fix, judge again; clean or given up. */
@ApplicationModule(
        allowedDependencies = {
            "request",
            "blueprint",
            "blueprint::author",
            "blueprint::prompt",
            "scaffold",
            "gate",
            "llm"
        })
@NullMarked
package plugingenerator.repair;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
