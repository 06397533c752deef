/** Tests of the package of the same name. */
@NullMarked
package referencecore.registry;

import org.jspecify.annotations.NullMarked;
