/** Errors of a call as RFC 9457 problems, wherever they arise. */
@NullMarked
package plugingenerator.web.problem;

import org.jspecify.annotations.NullMarked;
