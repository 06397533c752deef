/** Who may see the console: the login, the session's cookie, foreign pages. */
@NullMarked
package plugingenerator.console.access;

import org.jspecify.annotations.NullMarked;
