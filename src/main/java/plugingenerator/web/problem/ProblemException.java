package plugingenerator.web.problem;

/** Ends a call with a problem. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.type().wire(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
