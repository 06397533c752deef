/** What is being made right now, on any replica, so that identical requests are made once (N3). */
@NamedInterface("flight")
@NullMarked
package plugingenerator.request.flight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
