/** The requests as an operator looks through them: the table read, never written. */
@NamedInterface("board")
@NullMarked
package plugingenerator.request.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
