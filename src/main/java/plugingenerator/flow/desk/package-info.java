/** What an operator looks at: the list of requests, one with everything about it, the numbers. */
@NamedInterface("desk")
@NullMarked
package plugingenerator.flow.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
