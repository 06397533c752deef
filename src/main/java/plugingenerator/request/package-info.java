/** What was asked and how far it got; the only code on the request table. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package plugingenerator.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
