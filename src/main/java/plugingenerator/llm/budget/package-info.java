/** What was spent, durably, and whether more may be. */
@NullMarked
package plugingenerator.llm.budget;

import org.jspecify.annotations.NullMarked;
