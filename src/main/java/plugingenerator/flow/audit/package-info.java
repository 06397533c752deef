/** Who asked, what was decided about it and why, for those who must account for it. */
@NullMarked
package plugingenerator.flow.audit;

import org.jspecify.annotations.NullMarked;
