package plugingenerator.console.request;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import plugingenerator.request.board.Show;

/** Where in the list the reader is. */
public record Place(String text, Show show, int page, int pages, int found) {

    public String at(Show other, int number) {
        return "?q="
                + URLEncoder.encode(text, StandardCharsets.UTF_8)
                + "&show="
                + other.wire()
                + "&page="
                + number;
    }
}
