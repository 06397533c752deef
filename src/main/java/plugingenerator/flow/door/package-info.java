/** Where every edge comes in: the only part of flow that edges see. */
@NamedInterface("door")
@NullMarked
package plugingenerator.flow.door;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
