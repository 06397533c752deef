/** Who may call: tokens, foreign hosts and origins, trace ids, headers of every answer. */
@NullMarked
package plugingenerator.web.security;

import org.jspecify.annotations.NullMarked;
