package plugingenerator.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import plugingenerator.flow.door.Overloaded;
import plugingenerator.web.security.TraceId;

/** Turns whatever a call ends with into a problem. */
@RestControllerAdvice
class ProblemHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
    private static final Duration STORE_PAUSE = Duration.ofSeconds(5);

    @ExceptionHandler
    void handle(Exception thrown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (thrown) {
            case AsyncRequestNotUsableException _ -> LOG.debug("a caller went away");
            case ProblemException known -> ProblemAnswer.write(request, response, known.problem());
            case Overloaded full ->
                    ProblemAnswer.write(
                            request,
                            response,
                            Problem.later(
                                    ProblemType.OVERLOADED,
                                    "The queue is full; nothing was stored.",
                                    full.retryAfter()));
            case DataAccessException down -> unavailable(down, request, response);
            case TransactionException down -> unavailable(down, request, response);
            case InterruptedException _ -> {
                Thread.currentThread().interrupt();
                ProblemAnswer.write(
                        request,
                        response,
                        Problem.later(
                                ProblemType.UNAVAILABLE,
                                "The service is stopping; what was accepted is kept.",
                                STORE_PAUSE));
            }
            case IOException _ -> // the caller broke off, or broke the chunks of its body
                    ProblemAnswer.write(
                            request,
                            response,
                            Problem.of(
                                    ProblemType.MALFORMED_CALL, "The body did not arrive whole."));
            case ErrorResponse known -> spring(known, request, response);
            default -> failed(thrown, request, response);
        }
    }

    private static void unavailable(
            Exception down, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.error("the store did not answer a call: {}", down.getClass().getName());
        ProblemAnswer.write(
                request,
                response,
                Problem.later(ProblemType.UNAVAILABLE, "The store does not answer.", STORE_PAUSE));
    }

    private static void spring(
            ErrorResponse known, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        known.getHeaders()
                .forEach(
                        (name, values) -> values.forEach(value -> response.addHeader(name, value)));
        ProblemType type = ProblemType.ofStatus(known.getStatusCode().value());
        ProblemAnswer.write(request, response, Problem.of(type, type.title() + "."));
    }

    private static void failed(
            Exception bug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.error("a call failed, trace {}", TraceId.of(request), bug);
        ProblemAnswer.write(
                request,
                response,
                Problem.of(
                        ProblemType.INTERNAL,
                        "It is logged under this trace id; please tell the operator."));
    }
}
