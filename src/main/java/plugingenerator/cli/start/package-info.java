/**
 * Starts the service or the pipeline behind a command, and says in one sentence why it could not.
 */
@NullMarked
package plugingenerator.cli.start;

import org.jspecify.annotations.NullMarked;
