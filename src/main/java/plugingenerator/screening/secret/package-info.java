/** Secrets in a request: found at the door, before anything is stored, and replaced by names. */
@NamedInterface("secret")
@NullMarked
package plugingenerator.screening.secret;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
