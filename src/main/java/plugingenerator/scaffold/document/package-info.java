/** What a plugin's people and programs read: manifest, schemas, examples, README. */
@NullMarked
package plugingenerator.scaffold.document;

import org.jspecify.annotations.NullMarked;
