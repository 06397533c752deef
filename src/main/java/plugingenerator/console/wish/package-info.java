/** The form for a new wish, and what is wrong with what was typed. */
@NullMarked
package plugingenerator.console.wish;

import org.jspecify.annotations.NullMarked;
