/** How alike a wish and a plugin are: words, what they stand for, and a measured certainty. */
@NullMarked
package plugingenerator.reuse.likeness;

import org.jspecify.annotations.NullMarked;
