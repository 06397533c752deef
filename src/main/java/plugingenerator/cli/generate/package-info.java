/** The command generate: a wish in, progress and a summary out. */
@NullMarked
package plugingenerator.cli.generate;

import org.jspecify.annotations.NullMarked;
