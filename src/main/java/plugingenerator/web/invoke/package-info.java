/** POST /invoke (F2): headers, limits, waiting, and the two forms of the answer. */
@NullMarked
package plugingenerator.web.invoke;

import org.jspecify.annotations.NullMarked;
