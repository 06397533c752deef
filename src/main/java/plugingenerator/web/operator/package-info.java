/** What only an operator may do: the outbox, and forgetting a person. */
@NullMarked
package plugingenerator.web.operator;

import org.jspecify.annotations.NullMarked;
