/** Settings of the edge, and the one sentence that a wrong one stops the start with. */
@NullMarked
package plugingenerator.web.setting;

import org.jspecify.annotations.NullMarked;
