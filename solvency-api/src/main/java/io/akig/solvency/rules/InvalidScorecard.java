package io.akig.solvency.rules;

import io.akig.kit.problem.FieldError;
import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import java.util.List;

/** 400 {@code invalid_rules}: the text is no scorecard, with every reason and its place. */
public final class InvalidScorecard extends ProblemException {
    private static final long serialVersionUID = 1L;

    private final transient List<Flaw> flaws;

    InvalidScorecard(List<Flaw> flaws) {
        super(problem(flaws));
        this.flaws = List.copyOf(flaws);
    }

    public List<Flaw> flaws() {
        return flaws;
    }

    private static Problem problem(List<Flaw> flaws) {
        List<FieldError> errors = flaws.stream()
                .map(flaw -> new FieldError("line " + flaw.line() + ", column " + flaw.column(), flaw.message()))
                .toList();
        String detail = errors.size() == 1
                ? errors.get(0).field() + ": " + errors.get(0).message()
                : errors.size() + " places are not valid; see errors.";
        return new Problem(400, "invalid_rules", "The rules are not valid", detail, errors, null);
    }
}
