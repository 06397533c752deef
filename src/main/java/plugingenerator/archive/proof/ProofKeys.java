package plugingenerator.archive.proof;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Public keys whose proofs are believed, by their id. */
public final class ProofKeys {

    /** What became of a signature. */
    public enum Outcome {
        RIGHT,
        FORGED,
        /** Nobody here knows the key. */
        UNKNOWN
    }

    private final Map<String, PublicKey> keys = new HashMap<>();

    public ProofKeys(List<PublicKey> known) {
        known.forEach(key -> keys.put(ProofKey.id(key), key));
    }

    Outcome verify(String id, byte[] text, byte[] signature) {
        PublicKey key = keys.get(id);
        if (key == null) {
            return Outcome.UNKNOWN;
        }
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text);
            return check.verify(signature) ? Outcome.RIGHT : Outcome.FORGED;
        } catch (GeneralSecurityException unreadable) {
            return Outcome.FORGED;
        }
    }
}
