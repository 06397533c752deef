/** What all pages share: the frame, the language, styles and scripts. */
@NullMarked
package plugingenerator.console.page;

import org.jspecify.annotations.NullMarked;
