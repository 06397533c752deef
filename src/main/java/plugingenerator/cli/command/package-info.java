/** What every command of the terminal has: its endings, its streams, its language. */
@NullMarked
package plugingenerator.cli.command;

import org.jspecify.annotations.NullMarked;
