/** Tests of the package of the same name. */
@NullMarked
package referencecore.chat;

import org.jspecify.annotations.NullMarked;
