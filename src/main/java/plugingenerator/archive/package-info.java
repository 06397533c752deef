/** A clean tree becomes repeatable bytes with its manifest, plan and notes (F3, C3). */
@ApplicationModule(allowedDependencies = {"request", "blueprint", "scaffold", "gate"})
@NullMarked
package plugingenerator.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
