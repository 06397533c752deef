/** Deadlines, settings, and waiting for a change. */
@NullMarked
package plugingenerator.flow.time;

import org.jspecify.annotations.NullMarked;
