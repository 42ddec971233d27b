package io.akig.testkit;

import javax.sql.DataSource;

/** An empty database of one of the kinds that AKIG runs on, for tests that have to hold on all of them. */
public final class DatabaseUnderTest implements AutoCloseable {
    private final DataSource source;
    private final Runnable stop;

    DatabaseUnderTest(DataSource source, Runnable stop) {
        this.source = source;
        this.stop = stop;
    }

    /** A plain PostgreSQL. */
    public static DatabaseUnderTest plain() {
        TestDatabase database = TestDatabase.empty();
        return new DatabaseUnderTest(database.dataSource(), database::close);
    }

    /** TimescaleDB as WebAssembly; without Node or its packages the calling test is skipped. It shares one connection. */
    public static DatabaseUnderTest timescaleOnNode() {
        return TimescaleOnNode.start();
    }

    /** TimescaleDB in a container; without a Docker engine the calling test is skipped. */
    public static DatabaseUnderTest timescaleInDocker() {
        return TimescaleInDocker.start();
    }

    /** Connections to it; the kinds differ in whether each is a new one. */
    public DataSource dataSource() {
        return source;
    }

    @Override
    public void close() {
        stop.run();
    }
}
