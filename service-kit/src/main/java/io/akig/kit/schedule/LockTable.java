package io.akig.kit.schedule;

import io.akig.kit.database.Database;
import java.time.Duration;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.support.AbstractStorageAccessor;
import net.javacrumbs.shedlock.support.StorageBasedLockProvider;
import reactor.core.publisher.Mono;

/**
 * ShedLock's table over R2DBC, in the layout and by the clock (the database's) of its JDBC provider, so that both can share
 * the table. Blocks, as ShedLock wants it: never to be called on an event loop.
 */
final class LockTable extends AbstractStorageAccessor {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private static final String INSERT =
            """
            insert into shedlock (name, lock_until, locked_at, locked_by)
            values ($1, timezone('utc', clock_timestamp()) + $2 * interval '1 millisecond',
                    timezone('utc', clock_timestamp()), $3)
            on conflict (name) do nothing
            """;

    private static final String TAKE =
            """
            update shedlock
            set lock_until = timezone('utc', clock_timestamp()) + $2 * interval '1 millisecond',
                locked_at = timezone('utc', clock_timestamp()), locked_by = $3
            where name = $1 and lock_until <= timezone('utc', clock_timestamp())
            """;

    private static final String EXTEND =
            """
            update shedlock
            set lock_until = timezone('utc', clock_timestamp()) + $2 * interval '1 millisecond'
            where name = $1 and locked_by = $3 and lock_until > timezone('utc', clock_timestamp())
            """;

    private static final String RELEASE =
            """
            update shedlock
            set lock_until = greatest(timezone('utc', clock_timestamp()), locked_at + $2 * interval '1 millisecond')
            where name = $1 and locked_by = $3
            """;

    private final Database database;
    private final String owner;

    private LockTable(Database database, String owner) {
        this.database = database;
        this.owner = owner;
    }

    /** @param owner of this process and no other */
    static StorageBasedLockProvider provider(Database database, String owner) {
        return new StorageBasedLockProvider(new LockTable(database, owner)) {};
    }

    @Override
    public boolean insertRecord(LockConfiguration lock) {
        return run(INSERT, lock, lock.getLockAtMostFor());
    }

    @Override
    public boolean updateRecord(LockConfiguration lock) {
        return run(TAKE, lock, lock.getLockAtMostFor());
    }

    @Override
    public boolean extend(LockConfiguration lock) {
        return run(EXTEND, lock, lock.getLockAtMostFor());
    }

    @Override
    public void unlock(LockConfiguration lock) {
        boolean unused = run(RELEASE, lock, lock.getLockAtLeastFor());
    }

    private boolean run(String sql, LockConfiguration lock, Duration time) {
        Mono<Long> touched = database.update(sql, statement -> statement
                .bind(0, lock.getName())
                .bind(1, time.toMillis())
                .bind(2, owner));
        return touched.blockOptional(LIMIT).orElse(0L) > 0;
    }
}
