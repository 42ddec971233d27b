package io.akig.quickstart.world;

import io.akig.quickstart.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How PostgreSQL, which refuses to serve root, is started by root: in a user namespace where root is nobody, or, where
 * the machine forbids namespaces (most containers), as the user nobody who then owns the data.
 */
enum Unprivileged {
    /** Not root: as it is. */
    AS_IS(List.of()),
    NAMESPACE(List.of("unshare", "--user")),
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private static final int NOBODY_ID = 65534;

    private final List<String> prefix;

    Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    /** @throws Refusal when root has no way to become somebody else */
    static Unprivileged detect() throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return AS_IS;
        }
        for (Unprivileged way : List.of(NAMESPACE, NOBODY)) {
            if (Programs.run(way.command(List.of("true"))) == 0) {
                return way;
            }
        }
        throw new Refusal("PostgreSQL refuses to run as root, and neither `unshare --user` nor `setpriv` works here; "
                + "run as another user, or name a real server in AKIG_DATABASE_URL.");
    }

    List<String> command(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    /** Hands a file, or a folder and all in it, to the user PostgreSQL will run as. */
    void own(Path folder) throws IOException {
        if (this == AS_IS) {
            return;
        }
        int wanted = this == NOBODY ? NOBODY_ID : 0;
        if (!Integer.valueOf(wanted).equals(Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS))) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : (Iterable<Path>) all::iterator) {
                    Files.setAttribute(path, "unix:uid", wanted, LinkOption.NOFOLLOW_LINKS);
                    Files.setAttribute(path, "unix:gid", wanted, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    /** @throws Refusal when that user may not enter the folders above */
    void requireReach(Path folder) throws IOException {
        if (this == NOBODY && Programs.run(command(List.of("test", "-x", folder.toString()))) != 0) {
            throw new Refusal("PostgreSQL refuses to run as root and the user nobody cannot reach " + folder
                    + "; choose a --data-dir that others may enter, or run as another user.");
        }
    }
}
