/** The form of every rule of screening. */
@NullMarked
package plugingenerator.screening.rule;

import org.jspecify.annotations.NullMarked;
