/** The service in numbers, drawn. */
@NullMarked
package plugingenerator.console.number;

import org.jspecify.annotations.NullMarked;
