package plugingenerator.tool;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Reads lines of strict UTF-8, each of at most so many bytes, until the stream ends. */
final class LineReader {

    private final InputStream in;
    private final int maxBytes;
    private final Consumer<String> lines;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    LineReader(InputStream in, int maxBytes, Consumer<String> lines) {
        this.in = in;
        this.maxBytes = maxBytes;
        this.lines = lines;
    }

    /** Returns why there is nothing more to read. A last line without its newline is no line. */
    Ended.Cause read() {
        byte[] chunk = new byte[1 << 16];
        try (in) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                if (!take(chunk, read)) {
                    return Ended.Cause.LINE_TOO_LONG;
                }
            }
            return Ended.Cause.EXITED;
        } catch (CharacterCodingException broken) {
            return Ended.Cause.NOT_TEXT;
        } catch (IOException closed) {
            return Ended.Cause.EXITED;
        }
    }

    private boolean take(byte[] chunk, int length) throws CharacterCodingException {
        int from = 0;
        for (int at = 0; at < length; at++) {
            if (chunk[at] == '\n') {
                line.write(chunk, from, at - from);
                if (line.size() > maxBytes) {
                    return false;
                }
                ByteBuffer bytes = ByteBuffer.wrap(line.toByteArray());
                line.reset();
                lines.accept(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
                from = at + 1;
            }
        }
        line.write(chunk, from, length - from);
        return line.size() <= maxBytes;
    }
}
