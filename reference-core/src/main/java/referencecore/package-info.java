/**
 * Where the reference core starts: a platform core for demonstrations and tests, not for
 * production.
 */
@NullMarked
package referencecore;

import org.jspecify.annotations.NullMarked;
