/** Takes requests from the store and has their story told. */
@NullMarked
package plugingenerator.flow.work;

import org.jspecify.annotations.NullMarked;
