/** S1: weights that were learnt from labelled wishes, for wordings that no list foresaw. */
@NullMarked
package plugingenerator.screening.learned;

import org.jspecify.annotations.NullMarked;
