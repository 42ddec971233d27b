package io.akig.solvency.alerts;

import java.util.List;
import reactor.core.publisher.Mono;

/** Sends changes to a channel. Whatever happens there is an answer, never an error. */
interface Sender {
    /** How many changes go together. */
    int together();

    Mono<Sent> send(Channel channel, List<ToldChange> changes);
}
