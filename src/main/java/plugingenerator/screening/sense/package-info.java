/** F5: is there a wish at all, and does it name a task? */
@NullMarked
package plugingenerator.screening.sense;

import org.jspecify.annotations.NullMarked;
