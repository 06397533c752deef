/** How often each caller may call, counted for all replicas together. */
@NamedInterface("rate")
@NullMarked
package plugingenerator.request.rate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
