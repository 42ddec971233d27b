package io.akig.quickstart.command;

import io.akig.kit.access.Scope;
import io.akig.quickstart.Refusal;
import io.akig.quickstart.access.KeyAccess;
import io.akig.quickstart.world.World;
import io.akig.solvency.access.ServiceKeys.ServiceKey;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** `./akig key`: which services may ask is its subcommands'. */
@Command(name = "key")
final class KeyCommand extends SubcommandsOnly {
    private KeyCommand() {
        super("`./akig key` needs one of create NAME, list, revoke ID and rotate-signing");
    }

    static CommandLine tree() {
        return new CommandLine(new KeyCommand())
                .addSubcommand(new Create())
                .addSubcommand(new ListKeys())
                .addSubcommand(new Revoke())
                .addSubcommand(new RotateSigning());
    }

    private abstract static class OnKeys extends WorldCommand {
        abstract String work(KeyAccess keys);

        @Override
        final int work(World world) {
            try (KeyAccess keys = KeyAccess.on(world, terminal().clock())) {
                root().out().println(work(keys));
            }
            return 0;
        }
    }

    @Command(name = "create")
    static final class Create extends OnKeys {
        @Parameters(paramLabel = "NAME")
        String name = "";

        @Option(names = "--agency", paramLabel = "AGENCY")
        @Nullable
        String agency;

        @Option(names = "--all-agencies")
        boolean all;

        @Option(
                names = "--scope",
                paramLabel = "SCOPE",
                required = true,
                split = ",",
                converter = Values.KeyScope.class)
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);

        @Option(names = "--expires-in-days", paramLabel = "DAYS", converter = Values.KeyDays.class)
        @Nullable
        Integer days;

        @Spec
        @Nullable
        CommandSpec spec;

        @Override
        String work(KeyAccess keys) {
            // Never all because somebody forgot to say.
            if (all == (agency != null)) {
                throw new ParameterException(
                        Objects.requireNonNull(spec).commandLine(),
                        "`./akig key create` needs either --agency AGENCY or --all-agencies");
            }
            String key = keys.create(name, agency, scopes, days == null ? null : Duration.ofDays(days));
            return "The key of " + name + " is " + key + " and is not shown again.";
        }
    }

    @Command(name = "list")
    static final class ListKeys extends OnKeys {
        @Option(names = "--agency", paramLabel = "AGENCY")
        @Nullable
        String agency;

        @Override
        String work(KeyAccess keys) {
            List<ServiceKey> found = keys.list(agency);
            if (found.isEmpty()) {
                throw new Refusal("There is no key yet; `./akig key create` makes one.");
            }
            return String.join(
                    System.lineSeparator(), found.stream().map(ListKeys::line).toList());
        }

        private static String line(ServiceKey key) {
            return key.id() + "  " + key.name() + "  " + (key.agencyId() == null ? "all agencies" : key.agencyId())
                    + "  " + String.join(",", key.scopes().stream().sorted().toList())
                    + (key.expiresAt() == null ? "" : "  until " + key.expiresAt())
                    + (key.revokedAt() == null ? "" : "  revoked")
                    + (key.lastUsedAt() == null ? "  never used" : "  last used " + key.lastUsedAt());
        }
    }

    @Command(name = "revoke")
    static final class Revoke extends OnKeys {
        @Parameters(paramLabel = "ID")
        String id = "";

        @Override
        String work(KeyAccess keys) {
            keys.revoke(id);
            return "The key " + id + " opens nothing any more; tokens it was exchanged for end within minutes.";
        }
    }

    @Command(name = "rotate-signing")
    static final class RotateSigning extends OnKeys {
        @Option(names = "--leaked")
        boolean leaked;

        @Override
        String work(KeyAccess keys) {
            String who = keys.retireSigningKeys(leaked) == 0
                    ? "No pair of keys has signed yet; the first is made when it is needed. "
                    : "The pair that signed signs no more; the next is made when it is needed. ";
            return who
                    + (leaked
                            ? "Tokens of the old one are refused within a minute or so."
                            : "Tokens of the old one go on until they end.");
        }
    }
}
