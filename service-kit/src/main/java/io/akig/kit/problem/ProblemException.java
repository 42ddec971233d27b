package io.akig.kit.problem;

import java.util.List;

/**
 * A fact that ends a request. Features name theirs by extending it; it carries no stack trace because it is an answer, not
 * a defect.
 */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** 400 about one input. */
    public static ProblemException invalid(String field, String message) {
        return new ProblemException(Problem.invalid(List.of(new FieldError(field, message))));
    }

    public Problem problem() {
        return problem;
    }
}
