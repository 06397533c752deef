/** How far a request got: its states, and the only code on the request table. */
@NamedInterface("store")
@NullMarked
package plugingenerator.request.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
