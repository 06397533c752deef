/** What replicas share of their membership in the core: who speaks with it, and its tokens. */
@NullMarked
package plugingenerator.flow.seat;

import org.jspecify.annotations.NullMarked;
