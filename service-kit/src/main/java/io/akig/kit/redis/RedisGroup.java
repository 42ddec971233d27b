package io.akig.kit.redis;

import io.lettuce.core.Consumer;
import io.lettuce.core.RedisBusyException;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XAutoClaimArgs;
import io.lettuce.core.XGroupCreateArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.models.stream.ClaimedMessages;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/**
 * A member of a consumer group of a Redis Stream: each message goes to one member, and stays with it until it is done. Needs a
 * {@link RedisLink} of its own, as reading waits, with a timeout longer than the wait.
 */
public final class RedisGroup {
    private final RedisLink link;
    private final String stream;
    private final String group;
    private final Consumer<String> member;

    /**
     * @param member a name that no other member has
     */
    public RedisGroup(RedisLink link, String stream, String group, String member) {
        this.link = link;
        this.stream = stream;
        this.group = group;
        this.member = Consumer.from(group, member);
    }

    /**
     * @param id by which it is {@linkplain #done done}
     */
    public record Message(String id, Map<String, byte[]> body) {
        private static Message of(StreamMessage<String, byte[]> message) {
            return new Message(message.getId(), message.getBody() == null ? Map.of() : message.getBody());
        }
    }

    /** New messages; empty if none comes within the wait. Creates the group if it is not there, or no longer. */
    public Mono<List<Message>> read(int most, Duration wait) {
        return link.<List<StreamMessage<String, byte[]>>>run(redis -> redis.xreadgroup(
                        member, XReadArgs.Builder.count(most).block(wait), XReadArgs.StreamOffset.lastConsumed(stream)))
                .defaultIfEmpty(List.of())
                .map(RedisGroup::messages)
                .onErrorResume(RedisCommandExecutionException.class, this::created);
    }

    /** Messages that another member has had for so long that it is probably dead. */
    public Mono<List<Message>> claim(int most, Duration idle) {
        return link.<ClaimedMessages<String, byte[]>>run(redis -> redis.xautoclaim(
                        stream,
                        XAutoClaimArgs.Builder.xautoclaim(member, idle, "0-0").count(most)))
                .map(claimed -> messages(claimed.getMessages()))
                .onErrorResume(RedisCommandExecutionException.class, this::created);
    }

    /** The message will not come again. */
    public Mono<Void> done(String id) {
        return link.run(redis -> redis.xack(stream, group, id)).then();
    }

    private static List<Message> messages(List<StreamMessage<String, byte[]>> found) {
        return found.stream().map(Message::of).toList();
    }

    /** Redis was never told of the group, or came back empty. */
    private Mono<List<Message>> created(RedisCommandExecutionException error) {
        if (!String.valueOf(error.getMessage()).startsWith("NOGROUP")) {
            return Mono.error(error);
        }
        return link.run(redis -> redis.xgroupCreate(
                        XReadArgs.StreamOffset.from(stream, "0"), group, XGroupCreateArgs.Builder.mkstream(true)))
                // Another member was faster.
                .onErrorResume(RedisBusyException.class, busy -> Mono.empty())
                .thenReturn(List.of());
    }
}
