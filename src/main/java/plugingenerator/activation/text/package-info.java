/** Reads a chat message by its words: normal spelling, features, and a linear model over them. */
@NullMarked
package plugingenerator.activation.text;

import org.jspecify.annotations.NullMarked;
