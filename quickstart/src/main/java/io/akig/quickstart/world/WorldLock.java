package io.akig.quickstart.world;

import io.akig.quickstart.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Who uses the stores of a data directory. File locks, because the kernel frees them however a process ends: the gate
 * serialises starting and stopping, each user holds a shared lock, and whoever leaves last stops the stores.
 */
final class WorldLock implements AutoCloseable {
    private final FileChannel gate;
    private final FileChannel users;
    private final Path runFile;
    private @Nullable FileChannel run;
    private @Nullable FileLock use;

    WorldLock(DataDirectory directory) throws IOException {
        Path locks = Files.createDirectories(directory.root().resolve("locks"));
        this.gate = open(locks.resolve("gate"));
        this.users = open(locks.resolve("users"));
        this.runFile = locks.resolve("run");
    }

    FileLock enterGate() throws IOException {
        return gate.lock();
    }

    void use() throws IOException {
        use = users.lock(0, Long.MAX_VALUE, true);
    }

    /** Gives up this process's use; true when nobody else uses the stores. Call it inside the gate. */
    boolean leave() throws IOException {
        FileLock held = use;
        if (held == null) {
            return false;
        }
        held.release();
        use = null;
        try (FileLock alone = users.tryLock()) {
            return alone != null;
        } catch (OverlappingFileLockException anotherWorldInThisProcess) {
            return false;
        }
    }

    /** Only one `run` may serve a data directory. */
    void claimRun(DataDirectory directory) throws IOException {
        FileChannel channel = open(runFile);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            String pid = Files.readString(runFile, StandardCharsets.UTF_8).strip();
            channel.close();
            throw new Refusal("`./akig run` already serves " + directory.root() + " (process " + pid
                    + "); stop it first, or give this one another --data-dir.");
        }
        run = channel;
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(
                Long.toString(ProcessHandle.current().pid())));
        channel.force(false);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException anotherWorldInThisProcess) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        FileChannel held = run;
        if (held != null) {
            held.truncate(0);
            held.close();
        }
        users.close();
        gate.close();
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
