package plugingenerator.llm.wire;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A body as it arrives, one piece at a time; closing it ends the exchange, so that the server sees
 * that nobody listens any more. Unlike a stream of the JDK's, waiting for a piece can time out.
 */
final class ByteFlow implements BodySubscriber<ByteFlow>, AutoCloseable {

    /** A piece of the body; the last one is empty. */
    private record Piece(ByteBuffer bytes, @Nullable Throwable failed) {}

    private static final Piece END = new Piece(ByteBuffer.allocate(0), null);

    private final LinkedBlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private final CompletableFuture<Subscription> source = new CompletableFuture<>();
    private volatile boolean closed;

    /** The next bytes; none at the end; empty where nothing came for so long. */
    Optional<byte[]> next(Duration patience) throws IOException, InterruptedException {
        Piece piece = pieces.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (piece == null) {
            return Optional.empty();
        }
        Throwable failed = piece.failed();
        if (failed != null) {
            throw failed instanceof IOException io ? io : new IOException(failed);
        }
        source.join().request(1);
        return Optional.of(piece.bytes().array());
    }

    @Override
    public CompletionStage<ByteFlow> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        source.complete(subscription);
        if (closed) {
            subscription.cancel();
        } else {
            subscription.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        byte[] bytes = new byte[buffers.stream().mapToInt(ByteBuffer::remaining).sum()];
        int position = 0;
        for (ByteBuffer buffer : buffers) {
            int length = buffer.remaining();
            buffer.get(bytes, position, length);
            position += length;
        }
        if (bytes.length > 0) {
            pieces.add(new Piece(ByteBuffer.wrap(bytes), null));
        } else {
            source.join().request(1);
        }
    }

    @Override
    public void onError(Throwable failure) {
        pieces.add(new Piece(ByteBuffer.allocate(0), failure));
    }

    @Override
    public void onComplete() {
        pieces.add(END);
    }

    @Override
    public void close() {
        closed = true;
        if (source.isDone()) {
            source.join().cancel();
        }
    }
}
