/** The Python worker behind the gate: its tools, its process, the questions and answers. */
@NullMarked
package plugingenerator.gate.worker;

import org.jspecify.annotations.NullMarked;
