/**
 * The gate's rule sets: what the Python worker's verdict must be, and permissions that are derived.
 */
@NullMarked
package plugingenerator.gate.check;

import org.jspecify.annotations.NullMarked;
