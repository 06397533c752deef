/** What an archive says of its own origin, signed: in-toto statements in DSSE envelopes. */
@NamedInterface("proof")
@NullMarked
package plugingenerator.archive.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
