package plugingenerator.web.body;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import plugingenerator.web.problem.Problem;
import plugingenerator.web.problem.ProblemType;

/** A body's bytes, 256 KiB at most, uncompressed. */
final class BodyBytes {

    static final int LARGEST = 256 * 1024;

    private BodyBytes() {}

    static byte[] of(HttpServletRequest request) throws IOException {
        if (request.getHeader("Content-Encoding") != null) {
            throw Problem.of(
                            ProblemType.UNSUPPORTED_MEDIA_TYPE,
                            "A body with a Content-Encoding is not read.")
                    .exception();
        }
        if (request.getContentLengthLong() > LARGEST) {
            throw tooLarge();
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw tooLarge();
        }
        return body;
    }

    private static RuntimeException tooLarge() {
        return Problem.of(ProblemType.BODY_TOO_LARGE, "At most 256 KiB.")
                .with("Connection", "close")
                .exception();
    }
}
