package plugingenerator.llm.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Makes lines of bytes, however they are cut; only valid UTF-8 passes. */
final class Lines {

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final Consumer<String> reader;

    Lines(Consumer<String> reader) {
        this.reader = reader;
    }

    void add(byte[] bytes) throws CharacterCodingException {
        for (byte each : bytes) {
            if (each == '\n') {
                end();
            } else {
                line.write(each);
            }
        }
    }

    /** The last line needs no line end. */
    void end() throws CharacterCodingException {
        byte[] bytes = line.toByteArray();
        line.reset();
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        reader.accept(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }
}
