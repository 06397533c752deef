/** What the service says of itself: OpenAPI, schemas, manifest. */
@NullMarked
package plugingenerator.web.description;

import org.jspecify.annotations.NullMarked;
