package io.akig.quickstart.command;

import io.akig.quickstart.Terminal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** One sentence for a wrong argument, with the nearest right one where there is one. */
final class ArgumentErrors implements IParameterExceptionHandler {
    private final Terminal terminal;

    ArgumentErrors(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        terminal.err().println(sentence(wrong));
        return CommandLines.WRONG_ARGUMENT;
    }

    private static String sentence(ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName(" ");
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched, command);
        }
        if (wrong instanceof MissingParameterException missing) {
            // What it is about comes before how: the name before the options.
            ArgSpec lacking = missing.getMissing().stream()
                    .filter(ArgSpec::isPositional)
                    .findFirst()
                    .orElse(missing.getMissing().get(0));
            return lacking instanceof OptionSpec option
                    ? option.longestName() + " needs a value after it: " + option.longestName() + " "
                            + option.paramLabel() + "."
                    : "`./" + command + "` needs " + lacking.paramLabel() + ": ./" + command + " "
                            + lacking.paramLabel() + ".";
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + " is given twice.";
        }
        if (wrong instanceof MaxValuesExceededException) {
            return "`./" + command + "` got more arguments than it takes; `./akig help " + topic(command)
                    + "` shows them.";
        }
        String message = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
        int reason = message.indexOf(" must be ");
        return reason >= 0 ? name(wrong.getArgSpec()) + message.substring(reason) + "." : message + ".";
    }

    private static String unknown(UnmatchedArgumentException wrong, String command) {
        String typed = wrong.getUnmatched().get(0);
        boolean option = typed.startsWith("-");
        List<String> near = wrong.getSuggestions().stream()
                .filter(suggestion -> suggestion.startsWith("-") == option)
                .toList();
        boolean group = !wrong.getCommandLine().getSubcommands().isEmpty();
        String kind = option ? "option" : group ? "command" : "argument";
        String way = near.isEmpty()
                ? "`./akig help " + topic(command) + "` shows what it takes."
                : "did you mean '" + near.get(0) + "'?";
        return "Unknown " + kind + " '" + typed + "' for `./" + command + "`; " + way;
    }

    private static String name(@Nullable ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName()
                : argument == null ? "The argument" : argument.paramLabel();
    }

    private static String topic(String command) {
        String[] words = command.split(" ", -1);
        return words.length > 1 ? words[1] : "";
    }
}
