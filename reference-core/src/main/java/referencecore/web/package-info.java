/** HTTP: what plugins, users and the operator may call. */
@NullMarked
package referencecore.web;

import org.jspecify.annotations.NullMarked;
