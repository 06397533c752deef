/** Who asked, what was decided about it and why, for those who must account for it. */
@NamedInterface("audit")
@NullMarked
package plugingenerator.flow.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
