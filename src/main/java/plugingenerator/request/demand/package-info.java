/** The demand ledger: equal wishes add up, and whoever asked is told what came of it. */
@NamedInterface("demand")
@NullMarked
package plugingenerator.request.demand;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
