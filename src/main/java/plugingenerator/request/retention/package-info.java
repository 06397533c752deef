/** What leaves the request table: by age, or because its person asks for it. */
@NamedInterface("retention")
@NullMarked
package plugingenerator.request.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
