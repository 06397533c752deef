package plugingenerator.llm.wire;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import plugingenerator.llm.Ask;
import plugingenerator.llm.Failure;
import plugingenerator.llm.Failure.Code;
import plugingenerator.llm.Said;

/**
 * One exchange with a server, streamed: it ends at the deadline, after {@code silence} without a
 * byte, at {@value #MOST_BYTES} bytes, or with an interrupt; then the connection is closed, so that
 * the server stops working. Redirects are not followed: a key goes nowhere else.
 */
public final class Wire implements AutoCloseable {

    private static final int MOST_BYTES = 4_000_000;
    private static final int MOST_REFUSAL = 16_000;
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Dialect dialect;
    private final Endpoint endpoint;
    private final Duration silence;
    private final Clock clock;
    private final HttpClient http;
    private volatile Habits habits = Habits.EXPECTED;

    public Wire(Dialect dialect, Endpoint endpoint, Duration silence, Clock clock) {
        this.dialect = dialect;
        this.endpoint = endpoint;
        this.silence = silence;
        this.clock = clock;
        boolean plain = "http".equals(endpoint.base().getScheme());
        this.http =
                HttpClient.newBuilder()
                        .connectTimeout(Duration.ofSeconds(5))
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .version(plain ? HttpClient.Version.HTTP_1_1 : HttpClient.Version.HTTP_2)
                        .build();
    }

    public Endpoint endpoint() {
        return endpoint;
    }

    /** Asks once; a server that does not know our way of asking is asked in its own. */
    public Said ask(Ask ask) throws InterruptedException {
        Habits tried = habits;
        while (true) {
            Exchange exchange = new Exchange(ask);
            Said said = exchange.run(tried);
            Optional<Habits> next = exchange.refusal.flatMap(tried::after);
            if (next.isEmpty()) {
                habits = said instanceof Said.Answer ? tried : habits;
                return said;
            }
            tried = next.get();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    /** The state of one exchange; used by one thread. */
    private final class Exchange {

        private final Ask ask;
        private final Hearing hearing = new Hearing();
        private Optional<String> refusal = Optional.empty();
        private Duration quiet = Duration.ZERO;

        Exchange(Ask ask) {
            this.ask = ask;
        }

        Said run(Habits with) throws InterruptedException {
            ByteFlow body = new ByteFlow();
            CompletableFuture<HttpResponse<ByteFlow>> sent =
                    http.sendAsync(dialect.question(ask, endpoint, with).build(), _ -> body);
            try {
                HttpResponse<ByteFlow> response = headers(sent);
                return response.statusCode() == 200 ? answer(body) : refused(response, body);
            } catch (OutOfTime late) {
                return failed(
                        late.code, late.code == Code.STALLED ? "fell silent" : "was too slow");
            } catch (SSLException untrusted) {
                return failed(Code.UNTRUSTED, "showed no certificate that can be trusted");
            } catch (CharacterCodingException garbled) {
                return failed(Code.UNREADABLE, "did not answer in UTF-8");
            } catch (IOException broken) {
                return failed(Code.UNREACHABLE, "cannot be reached, or broke the connection");
            } finally {
                // Both: an interrupt may come when the headers have arrived and nobody took them.
                sent.cancel(true);
                body.close();
            }
        }

        private HttpResponse<ByteFlow> headers(CompletableFuture<HttpResponse<ByteFlow>> sent)
                throws IOException, InterruptedException {
            while (true) {
                Duration slice = slice();
                try {
                    HttpResponse<ByteFlow> response =
                            sent.get(slice.toMillis(), TimeUnit.MILLISECONDS);
                    quiet = Duration.ZERO;
                    return response;
                } catch (TimeoutException _) {
                    waited(slice);
                } catch (ExecutionException failed) {
                    throw failed.getCause() instanceof IOException io
                            ? io
                            : new IOException(failed.getCause());
                }
            }
        }

        private Said answer(ByteFlow body) throws IOException, InterruptedException {
            Lines lines = new Lines(line -> dialect.hear(line, hearing));
            int total = 0;
            for (byte[] bytes = piece(body); bytes.length > 0; bytes = piece(body)) {
                total += bytes.length;
                if (total > MOST_BYTES) {
                    return failed(Code.TOO_LARGE, "answered more than fits");
                }
                lines.add(bytes);
                Code broken = hearing.broken();
                if (broken != null) {
                    return failed(broken, "broke off its answer");
                }
                ask.listener().heard(hearing.length());
            }
            lines.end();
            return Judged.of(hearing, ask, endpoint.provider());
        }

        private byte[] piece(ByteFlow body) throws IOException, InterruptedException {
            while (true) {
                Duration slice = slice();
                Optional<byte[]> piece = body.next(slice);
                if (piece.isPresent()) {
                    quiet = Duration.ZERO;
                    return piece.get();
                }
                waited(slice);
            }
        }

        /** How long to wait before looking at the time again. */
        private Duration slice() throws OutOfTime {
            Duration left = Duration.between(clock.instant(), ask.deadline());
            if (!left.isPositive()) {
                throw new OutOfTime(Code.TIMED_OUT);
            }
            Duration patience = silence.minus(quiet);
            if (!patience.isPositive()) {
                throw new OutOfTime(Code.STALLED);
            }
            Duration shortest = patience.compareTo(left) < 0 ? patience : left;
            return shortest.compareTo(LOOK) < 0 ? shortest.plusMillis(1) : LOOK;
        }

        private void waited(Duration slice) {
            quiet = quiet.plus(slice);
            ask.listener().heard(hearing.length());
        }

        private Said refused(HttpResponse<ByteFlow> response, ByteFlow body)
                throws IOException, InterruptedException {
            StringBuilder text = new StringBuilder();
            for (byte[] bytes = piece(body);
                    bytes.length > 0 && text.length() < MOST_REFUSAL;
                    bytes = piece(body)) {
                text.append(new String(bytes, StandardCharsets.UTF_8));
            }
            int status = response.statusCode();
            if (Refusals.mayBeOurWayOfAsking(status)) {
                refusal = Optional.of(text.toString());
            }
            return Refusals.read(
                    status, text.toString(), response.headers(), endpoint.provider(), clock);
        }

        private Said failed(Code code, String what) {
            Failure failure = Failure.of(code, "the model's server " + what, endpoint.provider());
            boolean read = code == Code.STALLED || code == Code.TIMED_OUT;
            return new Said.Failed(failure)
                    .spent(read ? Judged.atLeast(hearing, ask) : Judged.usage(hearing, ask));
        }
    }

    /** No time is left to wait. */
    private static final class OutOfTime extends IOException {
        private static final long serialVersionUID = 1;
        private final Code code;

        OutOfTime(Code code) {
            super(code.wire());
            this.code = code;
        }
    }
}
