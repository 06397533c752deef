/** How far a request got: asked for, streamed, cancelled. */
@NullMarked
package plugingenerator.web.progress;

import org.jspecify.annotations.NullMarked;
