package io.akig.quickstart.command;

import io.akig.quickstart.world.World;
import io.akig.solvency.audit.VerifyAudit;
import io.akig.solvency.audit.VerifyAudit.Chain;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** `./akig audit`: what is done with the audit is its subcommands'. */
@Command(name = "audit")
final class AuditCommand extends SubcommandsOnly {
    private AuditCommand() {
        super("`./akig audit` needs what to do with it: verify");
    }

    static CommandLine tree() {
        return new CommandLine(new AuditCommand()).addSubcommand(new Verify());
    }

    /** Fails if any chain is broken. */
    @Command(name = "verify")
    static final class Verify extends WorldCommand {
        @Override
        int work(World world) throws SQLException {
            List<Chain> chains = new VerifyAudit(world.database().dataSource()).run();
            if (chains.isEmpty()) {
                root().out().println("The audit is empty: nobody has written anything yet.");
            }
            chains.forEach(this::tell);
            return chains.stream().allMatch(chain -> chain.fault() == null) ? 0 : CommandLines.FAILED;
        }

        private void tell(Chain chain) {
            if (chain.fault() == null) {
                root().out()
                        .println(String.format(
                                Locale.ROOT,
                                "%s: %,d entries, all right; the last one's hash is %s",
                                chain.agency(),
                                chain.entries(),
                                chain.head()));
            } else {
                root().err()
                        .println(String.format(
                                Locale.ROOT,
                                "%s: BROKEN after %,d right entries: %s",
                                chain.agency(),
                                chain.entries(),
                                chain.fault()));
            }
        }
    }
}
