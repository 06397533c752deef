/** A blueprint's fields and logic as Python source. */
@NullMarked
package plugingenerator.scaffold.python;

import org.jspecify.annotations.NullMarked;
