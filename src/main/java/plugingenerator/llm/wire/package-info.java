/** How each provider is spoken to, over one streaming exchange that can be cancelled. */
@NullMarked
package plugingenerator.llm.wire;

import org.jspecify.annotations.NullMarked;
