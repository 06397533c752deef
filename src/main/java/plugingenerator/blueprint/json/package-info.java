/**
 * The blueprint's form as JSON text: reading with forgiveness for what is harmless, and writing.
 */
@NullMarked
package plugingenerator.blueprint.json;

import org.jspecify.annotations.NullMarked;
