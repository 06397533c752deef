/** One model in use: retries, the circuit breaker, metrics, what it costs. */
@NullMarked
package plugingenerator.llm.call;

import org.jspecify.annotations.NullMarked;
