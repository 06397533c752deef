/** What is in an archive: the tree, a file, what changed since the version before. */
@NullMarked
package plugingenerator.console.file;

import org.jspecify.annotations.NullMarked;
