package io.akig.quickstart.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that does nothing itself: without a subcommand it says which there are. */
abstract class SubcommandsOnly implements Callable<Integer> {
    private final String needed;

    @Spec
    @Nullable
    CommandSpec spec;

    /** @param needed the sentence without its full stop */
    SubcommandsOnly(String needed) {
        this.needed = needed;
    }

    @Override
    public final Integer call() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), needed);
    }
}
