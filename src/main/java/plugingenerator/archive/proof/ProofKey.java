package plugingenerator.archive.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The service's own Ed25519 key, made at the first start: {@code proof-key} in the data folder,
 * readable by its owner alone, with the public half beside it as {@code proof-key.pub}.
 */
public final class ProofKey {

    public static final String PUBLIC_FILE = "proof-key.pub";

    private static final String FILE = "proof-key";
    private static final String HEAD = "-----BEGIN PUBLIC KEY-----\n";
    private static final String FOOT = "\n-----END PUBLIC KEY-----\n";
    private static final int ID_DIGITS = 16;

    private final PrivateKey secret;
    private final PublicKey open;

    private ProofKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /** The folder's key; made where there is none, by whoever comes first. */
    static ProofKey in(Path folder) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(FILE);
            if (!Files.exists(file)) {
                make(folder, file);
            }
            return read(Files.readString(file));
        } catch (IOException broken) {
            throw new UncheckedIOException("DATA_DIR: " + folder, broken);
        }
    }

    /** A key that is kept nowhere. */
    static ProofKey fresh() {
        KeyPair pair = pair();
        return new ProofKey(pair.getPrivate(), pair.getPublic());
    }

    /** Whole or not at all, and once: a second process that makes one, too, takes the first's. */
    private static void make(Path folder, Path file) throws IOException {
        KeyPair pair = pair();
        Path half = Files.createTempFile(folder, FILE, null);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(
                half,
                base64(pair.getPrivate().getEncoded())
                        + "\n"
                        + base64(pair.getPublic().getEncoded())
                        + "\n");
        try {
            Files.createLink(file, half);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return;
        } catch (UnsupportedOperationException noLinks) {
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
        Files.writeString(folder.resolve(PUBLIC_FILE), pem(pair.getPublic()));
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has Ed25519", impossible);
        }
    }

    private static ProofKey read(String text) {
        try {
            String[] lines = text.split("\n", -1);
            KeyFactory factory = KeyFactory.getInstance("Ed25519");
            byte[] secret = Base64.getDecoder().decode(lines[0]);
            byte[] open = Base64.getDecoder().decode(lines[1]);
            return new ProofKey(
                    factory.generatePrivate(new PKCS8EncodedKeySpec(secret)),
                    factory.generatePublic(new X509EncodedKeySpec(open)));
        } catch (GeneralSecurityException | RuntimeException broken) {
            throw new IllegalStateException(
                    "DATA_DIR holds a proof-key that cannot be read", broken);
        }
    }

    /** A public key as {@link #pem()} writes it; throws where it is none. */
    public static PublicKey ofPem(String pem) {
        try {
            String inner = pem.replace(HEAD.strip(), "").replace(FOOT.strip(), "");
            byte[] bytes = Base64.getMimeDecoder().decode(inner);
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes));
        } catch (GeneralSecurityException wrong) {
            throw new IllegalArgumentException("not a public key", wrong);
        }
    }

    byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("an own key signs", impossible);
        }
    }

    public String id() {
        return id(open);
    }

    static String id(PublicKey key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    public PublicKey open() {
        return open;
    }

    /** The public half, for everybody. */
    public String pem() {
        return pem(open);
    }

    private static String pem(PublicKey key) {
        return HEAD + base64(key.getEncoded()) + FOOT;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
