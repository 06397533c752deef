/** Tests of the package of the same name. */
@NullMarked
package referencecore.web;

import org.jspecify.annotations.NullMarked;
