/** Opens the database: an embedded file, or PostgreSQL. */
@NullMarked
package plugingenerator.request.database;

import org.jspecify.annotations.NullMarked;
