package plugingenerator.cli.folder;

import java.nio.file.Path;

/** Something that this program did not write, or that was changed since, is in the way. */
public final class Occupied extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Path place;

    Occupied(Path place) {
        super(place + " is occupied");
        this.place = place;
    }

    public Path place() {
        return place;
    }
}
