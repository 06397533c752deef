/** The whole service over HTTP, with the real gate: wishes in, archives or reasons out. */
@NullMarked
package plugingenerator.flow.story;

import org.jspecify.annotations.NullMarked;
