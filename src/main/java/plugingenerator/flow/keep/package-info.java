/** How long things are kept, and their removal afterwards. */
@NullMarked
package plugingenerator.flow.keep;

import org.jspecify.annotations.NullMarked;
