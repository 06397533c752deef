/** Is it alive, is it well, may it get requests? */
@NullMarked
package plugingenerator.web.health;

import org.jspecify.annotations.NullMarked;
