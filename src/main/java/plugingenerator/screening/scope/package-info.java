/** C1, C2, F5: what the constraints demand, and whether it can be had. */
@NullMarked
package plugingenerator.screening.scope;

import org.jspecify.annotations.NullMarked;
