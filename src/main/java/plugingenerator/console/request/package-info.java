/** The list of requests, and one request on its way and at its end. */
@NullMarked
package plugingenerator.console.request;

import org.jspecify.annotations.NullMarked;
