/** What need not be made twice (N3): fingerprints, finished artifacts, the catalogue. */
@ApplicationModule(allowedDependencies = {"request", "core"})
@NullMarked
package plugingenerator.reuse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
