/** What a command writes on disk: an archive and its tree, safely. */
@NullMarked
package plugingenerator.cli.folder;

import org.jspecify.annotations.NullMarked;
