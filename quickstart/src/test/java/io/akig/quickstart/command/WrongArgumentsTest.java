package io.akig.quickstart.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.quickstart.Typed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

class WrongArgumentsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            trian                         | Unknown command 'trian' for `./akig`; did you mean 'train'?
            train --grace-day 3           | Unknown option '--grace-day' for `./akig train`; did you mean '--grace-days'?
            train --grace-days            | --grace-days needs a value after it: --grace-days N.
            train --grace-days soon       | --grace-days must be a number of days from 0 to 60, not 'soon'.
            train --grace-days 61         | --grace-days must be a number of days from 0 to 60, not '61'.
            train --grace-days 3 --grace-days 4 | --grace-days is given twice.
            train now                     | Unknown argument 'now' for `./akig train`; `./akig help train` shows what it takes.
            evaluate --from 23/11/2026    | --from must be a date such as 2026-11-23, not '23/11/2026'.
            evaluate --from 2026-02-30    | --from must be a date such as 2026-11-23, not '2026-02-30'.
            evaluate --from               | --from needs a value after it: --from DATE.
            score                         | `./akig score` needs TENANT: ./akig score TENANT.
            score a b                     | Unknown argument 'b' for `./akig score`; `./akig help score` shows what it takes.
            score a/b                     | TENANT must be 1 to 50 letters, digits or . _ : @ -, beginning with a letter or digit, not 'a/b'.
            score a --lang de             | --lang must be fr or en, not 'de'.
            score a --as-of today         | --as-of must be a date such as 2026-11-23, not 'today'.
            import                        | `./akig import` needs DIR: ./akig import DIR.
            import a --dryrun             | Unknown option '--dryrun' for `./akig import`; did you mean '--dry-run'?
            run --scoring-port 70000      | --scoring-port must be a port from 1 to 65535, not '70000'.
            run --api-port x              | --api-port must be a port from 1 to 65535, not 'x'.
            model                         | `./akig model` needs one of list, show VERSION, activate VERSION, shadow VERSION and rollback.
            model lst                     | Unknown command 'lst' for `./akig model`; did you mean 'list'?
            model activate                | `./akig model activate` needs VERSION: ./akig model activate VERSION.
            user                          | `./akig user` needs one of add NAME, list, password NAME, operator NAME, disable NAME and enable NAME.
            user add                      | `./akig user add` needs NAME: ./akig user add NAME.
            user add awa --agency a --role boss | --role must be ADMIN, MANAGER or VIEWER, not 'boss'.
            key                           | `./akig key` needs one of create NAME, list, revoke ID and rotate-signing.
            key create Billing --agency a --scope admin | --scope must be scores:read, ledger:write, models:manage or several of them with commas between, not 'admin'.
            user add awa --agency a --role ADMIN secret | Unknown argument 'secret' for `./akig user add`; `./akig help user` shows what it takes.
            train --data-dir              | --data-dir needs a value after it: --data-dir DIR.
            """)
    void a_wrong_argument_gets_one_sentence_and_exit_code_2(String line, String sentence) {
        Typed typed = Typed.command(line.split(" ", -1));
        assertThat(typed.err()).isEqualTo(sentence + System.lineSeparator());
        assertThat(typed.out()).isEmpty();
        assertThat(typed.code()).isEqualTo(2);
    }

    @Test
    void a_folder_without_the_three_files_fails_with_one_sentence_before_anything_starts() {
        Typed typed = Typed.command("--data-dir", world(), "import", folder.toString());
        assertThat(typed.err().lines())
                .singleElement()
                .asString()
                .contains("tenants.csv", "charges.csv", "payments.csv");
        assertThat(typed.code()).isEqualTo(1);
        assertThat(folder.resolve("world/postgres")).doesNotExist();
    }

    @Test
    void a_database_that_cannot_be_reached_fails_with_its_address_and_without_its_password() {
        Typed typed = Typed.with(
                Map.of("AKIG_DATABASE_URL", "postgresql://u:secret@127.0.0.1:1/rent"), "--data-dir", world(), "train");
        assertThat(typed.err().lines())
                .singleElement()
                .asString()
                .contains("127.0.0.1:1/rent")
                .doesNotContain("secret");
        assertThat(typed.code()).isEqualTo(1);
    }

    @Test
    void every_option_is_explained_in_the_help_of_its_command() {
        CommandLine root = CommandLines.tree(Typed.silent());
        for (CommandLine command : root.getSubcommands().values()) {
            String help = Helps.text(command.getCommandName());
            assertThat(optionsOf(command.getCommandSpec()))
                    .allSatisfy(option -> assertThat(help).contains(option));
            assertThat(command.getSubcommands().keySet())
                    .allSatisfy(name -> assertThat(help).contains(name));
            assertThat(Helps.text("akig")).contains("./akig " + command.getCommandName());
        }
    }

    private String world() {
        return folder.resolve("world").toString();
    }

    private static List<String> optionsOf(CommandSpec command) {
        List<String> names = new ArrayList<>();
        command.subcommands().values().forEach(sub -> names.addAll(optionsOf(sub.getCommandSpec())));
        command.options().stream().map(OptionSpec::longestName).forEach(names::add);
        return names;
    }
}
