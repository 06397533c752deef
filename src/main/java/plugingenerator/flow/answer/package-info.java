/** What a success says, to programs and to people. */
@NullMarked
package plugingenerator.flow.answer;

import org.jspecify.annotations.NullMarked;
