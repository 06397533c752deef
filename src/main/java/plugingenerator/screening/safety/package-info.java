/** S1: wishes that no plugin may fulfil, in whatever disguise. */
@NullMarked
package plugingenerator.screening.safety;

import org.jspecify.annotations.NullMarked;
