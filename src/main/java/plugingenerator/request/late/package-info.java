/** Which requests take longer than they may, whether somebody works on them or not. */
@NamedInterface("late")
@NullMarked
package plugingenerator.request.late;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
