/** An archive, looked at once more. */
@NullMarked
package plugingenerator.cli.verify;

import org.jspecify.annotations.NullMarked;
