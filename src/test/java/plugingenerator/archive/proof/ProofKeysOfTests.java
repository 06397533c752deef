package plugingenerator.archive.proof;

/** Keys for tests of other packages. */
public final class ProofKeysOfTests {

    private ProofKeysOfTests() {}

    public static ProofKey fresh() {
        return ProofKey.fresh();
    }
}
