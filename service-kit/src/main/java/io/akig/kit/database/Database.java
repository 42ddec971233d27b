package io.akig.kit.database;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.Statement;
import java.util.function.Consumer;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Statements on pooled connections; the connection goes back to the pool whatever happens. */
public final class Database {
    private final ConnectionPool pool;

    public Database(ConnectionPool pool) {
        this.pool = pool;
    }

    /** The rows of one statement. */
    public <T> Flux<T> query(String sql, Consumer<Statement> bind, Function<Row, T> map) {
        return Flux.usingWhen(pool.create(), connection -> rows(connection, sql, bind, map), Connection::close);
    }

    /** The rows of one statement, fetched from the server in portions so that memory stays bounded. */
    public <T> Flux<T> stream(String sql, int fetchSize, Function<Row, T> map) {
        return Flux.usingWhen(
                pool.create(),
                connection -> rows(connection, sql, statement -> statement.fetchSize(fetchSize), map),
                Connection::close);
    }

    /** One statement; the number of rows it touched. */
    public Mono<Long> update(String sql, Consumer<Statement> bind) {
        return Mono.usingWhen(pool.create(), connection -> update(connection, sql, bind), Connection::close);
    }

    /** Several statements that count together or not at all. */
    public <T> Mono<T> inTransaction(Function<Connection, Mono<T>> work) {
        return Mono.usingWhen(
                pool.create(),
                connection -> Mono.usingWhen(
                        Mono.from(connection.beginTransaction()).thenReturn(connection),
                        work,
                        Connection::commitTransaction,
                        (failed, error) -> failed.rollbackTransaction(),
                        Connection::rollbackTransaction),
                Connection::close);
    }

    /** Within a transaction: the rows of one statement. */
    public static <T> Flux<T> rows(Connection connection, String sql, Consumer<Statement> bind, Function<Row, T> map) {
        return Flux.from(execute(connection, sql, bind)).concatMap(result -> result.map((row, meta) -> map.apply(row)));
    }

    /** Within a transaction: one statement; the number of rows it touched. */
    public static Mono<Long> update(Connection connection, String sql, Consumer<Statement> bind) {
        return Flux.from(execute(connection, sql, bind))
                .concatMap(Result::getRowsUpdated)
                .reduce(0L, Long::sum);
    }

    private static Publisher<? extends Result> execute(Connection connection, String sql, Consumer<Statement> bind) {
        Statement statement = connection.createStatement(sql);
        bind.accept(statement);
        return statement.execute();
    }
}
