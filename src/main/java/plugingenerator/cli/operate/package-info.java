/** Commands of an operator: the outbox, and forgetting a person. */
@NullMarked
package plugingenerator.cli.operate;

import org.jspecify.annotations.NullMarked;
