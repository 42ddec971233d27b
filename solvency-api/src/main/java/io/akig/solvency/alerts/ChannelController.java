package io.akig.solvency.alerts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akig.kit.openapi.ApiCall;
import io.akig.kit.problem.ProblemException;
import io.akig.solvency.access.Caller;
import io.akig.solvency.access.Permission;
import io.akig.solvency.access.Requires;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code /api/alert-channels}: where the alerts of the administrator's agency go beside its inbox. */
@RestController
@Tag(name = "alerts")
@RequestMapping(path = "/api/alert-channels", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.MANAGE_CHANNELS)
class ChannelController {
    private static final int MOST = 200;

    private final ManageChannels channels;
    private final ChannelSettings settings;

    ChannelController(ManageChannels channels, ChannelSettings settings) {
        this.channels = channels;
        this.settings = settings;
    }

    /** Whether it is sent there. */
    enum State {
        ACTIVE,
        FAILING,
        DISABLED
    }

    /**
     * @param secret of a webhook, shown this once
     * @param failingSince the first failure after the last success
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            UUID id,
            ChannelKind kind,
            String target,
            String language,
            State state,
            Instant createdAt,
            String createdBy,
            @Nullable Instant failingSince,
            @Nullable Instant disabledAt,
            @Nullable String disabledReason,
            @Nullable String secret) {
        static View of(Channel channel, @Nullable String secret) {
            State state = channel.failingSince() == null ? State.ACTIVE : State.FAILING;
            return new View(
                    channel.id(),
                    channel.kind(),
                    channel.target(),
                    channel.language().name().toLowerCase(Locale.ROOT),
                    channel.disabledAt() == null ? state : State.DISABLED,
                    channel.createdAt(),
                    channel.createdBy(),
                    channel.failingSince(),
                    channel.disabledAt(),
                    channel.disabledReason(),
                    secret);
        }
    }

    record Page(List<View> channels) {}

    record History(List<Deliveries.Listed> deliveries) {}

    @GetMapping
    @ApiCall(id = "listAlertChannels", summary = "Where the agency's alerts go beside its inbox")
    Mono<Page> list(Caller caller) {
        return channels.list(caller)
                .map(channel -> View.of(channel, null))
                .collectList()
                .map(Page::new);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ApiCall(
            id = "addAlertChannel",
            summary = "Add a webhook or a mailbox",
            description = "The `secret` of a webhook is shown this once.",
            status = 201,
            refuses = 409)
    @ResponseStatus(HttpStatus.CREATED)
    Mono<View> add(Caller caller, @RequestBody ChannelInput input) {
        ChannelInput.Wanted wanted = input.checked(settings.allowPrivate());
        return channels.add(caller, wanted.kind(), wanted.target(), wanted.language())
                .map(added -> View.of(added.channel(), added.secret()));
    }

    @DeleteMapping("/{id}")
    @ApiCall(id = "removeAlertChannel", summary = "Remove a channel", status = 204)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(Caller caller, @PathVariable String id) {
        return channels.remove(caller, AlertController.id(id));
    }

    /** One that was switched off, by itself or by the other side. */
    @PostMapping("/{id}/enable")
    @ApiCall(
            id = "enableAlertChannel",
            summary = "Switch on what was switched off",
            description = "What was missed is sent.",
            status = 204)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> enable(Caller caller, @PathVariable String id) {
        return channels.enable(caller, AlertController.id(id));
    }

    @GetMapping("/{id}/deliveries")
    @ApiCall(id = "listAlertDeliveries", summary = "What became of the last changes that were sent to a channel")
    Mono<History> deliveries(Caller caller, @PathVariable String id, @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw ProblemException.invalid("limit", "must be between 1 and " + MOST);
        }
        return channels.deliveries(caller, AlertController.id(id), limit).map(History::new);
    }
}
