/** Plugin Generator: a wish in plain words becomes a clean plugin and a draft in the core. */
@NullMarked
package plugingenerator;

import org.jspecify.annotations.NullMarked;
