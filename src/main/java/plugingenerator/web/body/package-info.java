/** Bodies of /invoke: read strictly, checked against the OpenAPI document, turned into briefs. */
@NullMarked
package plugingenerator.web.body;

import org.jspecify.annotations.NullMarked;
