package io.akig.kit.problem;

import org.jspecify.annotations.Nullable;

/** Knows what some errors mean to the caller: those of the web framework here, those of a database in a service. */
public interface ProblemTranslator {
    /** The problem this error means, or null if it means nothing to this translator. */
    @Nullable
    Problem translate(Throwable error);
}
