package plugingenerator.cli.folder;

/** An archive that would write where it must not, or is no plugin; nothing of it was written. */
public final class UnsafeArchive extends Exception {

    private static final long serialVersionUID = 1;

    UnsafeArchive(String what) {
        super(what);
    }
}
