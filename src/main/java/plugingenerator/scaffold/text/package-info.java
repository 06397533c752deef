/** What characters may stand in a generated file as they are. */
@NullMarked
package plugingenerator.scaffold.text;

import org.jspecify.annotations.NullMarked;
