package io.akig.kit.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SetArgs;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.XAddArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** One connection to Redis for everything: Lettuce pipelines it. A command fails at once while there is none. */
public final class RedisLink implements AutoCloseable {
    private static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.ASCII, ByteArrayCodec.INSTANCE);
    // More than that waiting means that Redis does not keep up; the database is then the shorter way.
    private static final int MAX_WAITING = 20_000;

    private final ClientResources resources;
    private final RedisClient client;
    private final RedisURI address;
    private volatile @Nullable StatefulRedisConnection<String, byte[]> connection;

    /**
     * @param clientName as Redis lists it
     * @param onDisconnect called on an event loop each time the connection is lost
     */
    public RedisLink(RedisSettings settings, String clientName, Runnable onDisconnect) {
        address = settings.address(clientName);
        resources = ClientResources.builder()
                .reconnectDelay(Delay.constant(settings.retry()))
                .build();
        client = RedisClient.create(resources);
        client.setOptions(ClientOptions.builder()
                .autoReconnect(true)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(MAX_WAITING)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(Duration.ofSeconds(1))
                        .keepAlive(true)
                        .build())
                .timeoutOptions(TimeoutOptions.enabled(settings.timeout()))
                .build());
        client.addListener(new RedisConnectionStateListener() {
            @Override
            public void onRedisDisconnected(RedisChannelHandler<?, ?> handler) {
                onDisconnect.run();
            }
        });
    }

    /** Opens the connection if it never was; once it was, Lettuce brings it back by itself. */
    public Mono<Void> connect() {
        return Mono.defer(() -> connection != null
                ? Mono.empty()
                : Mono.fromCompletionStage(() -> client.connectAsync(CODEC, address))
                        .doOnNext(opened -> connection = opened)
                        .then());
    }

    public Mono<Void> ping() {
        return run(RedisAsyncCommands::ping).then();
    }

    /** The values of the keys in their order; null for a key that is not there. */
    public Mono<List<KeyValue<String, byte[]>>> get(String... keys) {
        return run(redis -> redis.mget(keys));
    }

    /** Without a time to live the key stays. */
    public Mono<Void> set(String key, byte[] value, @Nullable Duration timeToLive) {
        return run(redis -> timeToLive == null
                        ? redis.set(key, value)
                        : redis.set(key, value, SetArgs.Builder.px(timeToLive)))
                .then();
    }

    public Mono<Void> delete(String... keys) {
        return run(redis -> redis.del(keys)).then();
    }

    /** Adds messages to a stream in their order; the stream keeps about the given number of its newest. */
    public Mono<Void> append(String stream, long maxLength, List<Map<String, byte[]>> messages) {
        XAddArgs limit = new XAddArgs().maxlen(maxLength).approximateTrimming();
        // All are sent before the first is answered.
        return Mono.when(messages.stream()
                .map(message -> run(redis -> redis.xadd(stream, limit, message)))
                .toList());
    }

    /**
     * For libraries that send commands of their own.
     *
     * @throws RedisConnectionException as long as there never was a connection
     */
    public RedisAsyncCommands<String, byte[]> commands() {
        StatefulRedisConnection<String, byte[]> open = connection;
        if (open == null) {
            throw new RedisConnectionException("not connected");
        }
        return open.async();
    }

    <T> Mono<T> run(Function<RedisAsyncCommands<String, byte[]>, CompletionStage<T>> command) {
        return Mono.defer(() -> {
            StatefulRedisConnection<String, byte[]> open = connection;
            return open == null
                    ? Mono.error(new RedisConnectionException("not connected"))
                    // A command that is cancelled would still be answered: let it finish unheard.
                    : Mono.fromFuture(command.apply(open.async()).toCompletableFuture(), true);
        });
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        resources.shutdown(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(1000);
    }
}
