/** What a brief says, letter by letter: without disguises, as words with a place. */
@NullMarked
package plugingenerator.screening.text;

import org.jspecify.annotations.NullMarked;
