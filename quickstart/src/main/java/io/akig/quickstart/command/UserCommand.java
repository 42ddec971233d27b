package io.akig.quickstart.command;

import io.akig.quickstart.Refusal;
import io.akig.quickstart.access.Passwords;
import io.akig.quickstart.access.UserAccess;
import io.akig.quickstart.world.World;
import io.akig.solvency.access.Accounts.Account;
import io.akig.solvency.access.Accounts.Wanted;
import io.akig.solvency.access.Role;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `./akig user`: who may sign in is its subcommands'. */
@Command(name = "user")
final class UserCommand extends SubcommandsOnly {
    private UserCommand() {
        super("`./akig user` needs one of add NAME, list, password NAME, operator NAME, disable NAME and"
                + " enable NAME");
    }

    static CommandLine tree() {
        return new CommandLine(new UserCommand())
                .addSubcommand(new Add())
                .addSubcommand(new ListUsers())
                .addSubcommand(new ChangePassword())
                .addSubcommand(new MakeOperator())
                .addSubcommand(new Disable())
                .addSubcommand(new Enable());
    }

    private abstract static class OnUsers extends WorldCommand {
        abstract String work(UserAccess users);

        @Override
        final int work(World world) {
            try (UserAccess users = UserAccess.on(world, terminal().clock())) {
                root().out().println(work(users));
            }
            return 0;
        }

        /** What follows the answer when nobody but the reader knows the password. */
        static String told(boolean typed, String password) {
            return typed ? "" : " The password is " + password + " and is not shown again.";
        }
    }

    @Command(name = "add")
    static final class Add extends OnUsers {
        @Parameters(paramLabel = "NAME")
        String username = "";

        @Option(names = "--agency", paramLabel = "AGENCY", required = true)
        String agency = "";

        @Option(
                names = "--role",
                paramLabel = "ADMIN|MANAGER|VIEWER",
                required = true,
                converter = Values.UserRole.class)
        Role role = Role.VIEWER;

        @Option(names = "--full-name", paramLabel = "TEXT")
        @Nullable
        String fullName;

        @Option(names = "--operator")
        boolean operator;

        @Option(names = "--new-agency")
        boolean newAgency;

        @Option(names = "--password-stdin")
        boolean typed;

        @Override
        String work(UserAccess users) {
            String password = typed ? Passwords.read(System.in) : Passwords.make();
            String name = Objects.requireNonNullElse(fullName, username);
            users.add(new Wanted(username, name, role, operator, agency, password), newAgency);
            return username + " can sign in as " + role + (operator ? " and operator" : "") + " of " + agency + "."
                    + told(typed, password);
        }
    }

    @Command(name = "list")
    static final class ListUsers extends OnUsers {
        @Option(names = "--agency", paramLabel = "AGENCY")
        @Nullable
        String agency;

        @Override
        String work(UserAccess users) {
            List<Account> accounts = users.list(agency);
            if (accounts.isEmpty()) {
                throw new Refusal("There is no user yet; `./akig user add` makes one.");
            }
            return String.join(
                    System.lineSeparator(),
                    accounts.stream().map(ListUsers::line).toList());
        }

        private static String line(Account account) {
            return account.username() + "  " + account.role() + "  " + account.agencyId() + "  " + account.name()
                    + (account.operator() ? "  operator" : "")
                    + (account.disabled() ? "  disabled" : "");
        }
    }

    @Command(name = "password")
    static final class ChangePassword extends OnUsers {
        @Parameters(paramLabel = "NAME")
        String username = "";

        @Option(names = "--password-stdin")
        boolean typed;

        @Override
        String work(UserAccess users) {
            String password = typed ? Passwords.read(System.in) : Passwords.make();
            users.changePassword(username, password);
            return username + " has a new password and is signed out everywhere." + told(typed, password);
        }
    }

    @Command(name = "operator")
    static final class MakeOperator extends OnUsers {
        @Parameters(paramLabel = "NAME")
        String username = "";

        @Option(names = "--end")
        boolean end;

        @Override
        String work(UserAccess users) {
            users.operator(username, !end);
            return end
                    ? username + " decides for the own agency only."
                    : username + " also decides for all agencies which model answers.";
        }
    }

    @Command(name = "disable")
    static final class Disable extends OnUsers {
        @Parameters(paramLabel = "NAME")
        String username = "";

        @Override
        String work(UserAccess users) {
            users.disable(username);
            return username + " is signed out everywhere and cannot sign in.";
        }
    }

    @Command(name = "enable")
    static final class Enable extends OnUsers {
        @Parameters(paramLabel = "NAME")
        String username = "";

        @Override
        String work(UserAccess users) {
            users.enable(username);
            return username + " can sign in again.";
        }
    }
}
