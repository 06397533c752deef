/** Words of many languages as concepts, and patterns of concepts that stand close together. */
@NullMarked
package plugingenerator.screening.concept;

import org.jspecify.annotations.NullMarked;
