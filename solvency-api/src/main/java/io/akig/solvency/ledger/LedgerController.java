package io.akig.solvency.ledger;

import io.akig.kit.openapi.ApiCall;
import io.akig.kit.problem.ProblemException;
import io.akig.solvency.access.Caller;
import io.akig.solvency.access.Permission;
import io.akig.solvency.access.Requires;
import io.akig.solvency.ledger.EntryReader.Wanted;
import io.akig.solvency.ledger.IngestedRows.Outcome;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Rents and payments, one at a time: {@code POST} adds, {@code PUT} corrects, {@code DELETE} reverses. */
@RestController
@Tag(name = "ledger")
@Requires(Permission.WRITE_LEDGER)
class LedgerController {
    private static final String KEY = "Idempotency-Key";

    private final WriteEntry write;
    private final IngestedRows rows;

    LedgerController(WriteEntry write, IngestedRows rows) {
        this.write = write;
        this.rows = rows;
    }

    @PostMapping(path = "/api/charges", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiCall(
            id = "addCharge",
            summary = "Record a rent that falls due",
            takes = ChargeInput.class,
            gives = Charge.class,
            status = 201,
            refuses = {409, 422})
    Mono<ResponseEntity<String>> charge(
            Caller caller,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody JsonNode body) {
        return add(EntryKind.CHARGE, "/api/charges", caller, key, body);
    }

    @PostMapping(path = "/api/payments", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiCall(
            id = "addPayment",
            summary = "Record a payment",
            takes = PaymentInput.class,
            gives = Payment.class,
            status = 201,
            refuses = {409, 422})
    Mono<ResponseEntity<String>> payment(
            Caller caller,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody JsonNode body) {
        return add(EntryKind.PAYMENT, "/api/payments", caller, key, body);
    }

    @PutMapping(path = "/api/charges/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiCall(
            id = "correctCharge",
            summary = "Correct a rent; the first version is kept",
            takes = ChargeInput.class,
            gives = Charge.class,
            refuses = 422)
    Mono<ResponseEntity<String>> correctCharge(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String agency,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody JsonNode body) {
        return correct(EntryKind.CHARGE, new Target(id, caller.agency(agency)), caller, key, body);
    }

    @PutMapping(path = "/api/payments/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiCall(
            id = "correctPayment",
            summary = "Correct a payment; the first version is kept",
            takes = PaymentInput.class,
            gives = Payment.class,
            refuses = 422)
    Mono<ResponseEntity<String>> correctPayment(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String agency,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody JsonNode body) {
        return correct(EntryKind.PAYMENT, new Target(id, caller.agency(agency)), caller, key, body);
    }

    @DeleteMapping(path = "/api/charges/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiCall(
            id = "reverseCharge",
            summary = "Void a rent; it is kept with amount 0",
            gives = Charge.class,
            refuses = 422)
    Mono<ResponseEntity<String>> reverseCharge(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String agency,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return reverse(EntryKind.CHARGE, new Target(id, caller.agency(agency)), caller, key);
    }

    @DeleteMapping(path = "/api/payments/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiCall(
            id = "reversePayment",
            summary = "Void a payment; it is kept with amount 0",
            gives = Payment.class,
            refuses = 422)
    Mono<ResponseEntity<String>> reversePayment(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String agency,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return reverse(EntryKind.PAYMENT, new Target(id, caller.agency(agency)), caller, key);
    }

    private Mono<ResponseEntity<String>> add(
            EntryKind kind, String path, Caller caller, @Nullable String key, JsonNode body) {
        Wanted wanted = EntryReader.read(kind, body, true);
        return write.add(caller, wanted, Idempotency.Request.of(key, "POST", path, body.toString()))
                .doOnNext(answer -> rows.count(answer.status() == 201 ? Outcome.INSERTED : Outcome.UNCHANGED, 1))
                .map(LedgerController::response);
    }

    private Mono<ResponseEntity<String>> correct(
            EntryKind kind, Target target, Caller caller, @Nullable String key, JsonNode body) {
        Wanted wanted = EntryReader.read(kind, body, false);
        String id = wanted.entry().id();
        if (id != null && !id.equals(target.id())) {
            throw ProblemException.invalid(kind.idKey(), "must be the one in the address, or absent");
        }
        return write.correct(
                        caller, target, wanted, Idempotency.Request.of(key, "PUT", target.path(kind), body.toString()))
                .doOnNext(answer -> rows.count(Outcome.UPDATED, 1))
                .map(LedgerController::response);
    }

    private Mono<ResponseEntity<String>> reverse(EntryKind kind, Target target, Caller caller, @Nullable String key) {
        return write.reverse(caller, kind, target, Idempotency.Request.of(key, "DELETE", target.path(kind), ""))
                .doOnNext(answer -> rows.count(Outcome.UPDATED, 1))
                .map(LedgerController::response);
    }

    private static ResponseEntity<String> response(Answer answer) {
        return ResponseEntity.status(answer.status()).body(answer.json());
    }
}
