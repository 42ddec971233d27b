package io.akig.solvency.ledger;

import io.akig.kit.openapi.ApiCall;
import io.akig.kit.problem.ProblemException;
import io.akig.solvency.access.Caller;
import io.akig.solvency.access.Permission;
import io.akig.solvency.access.Requires;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code POST /api/imports}: the three CSV files of an agency, any of them, all or nothing. */
@RestController
@Tag(name = "ledger")
@Requires(Permission.WRITE_LEDGER)
class ImportController {
    private final ImportUpload imports;

    ImportController(ImportUpload imports) {
        this.imports = imports;
    }

    @PostMapping(
            path = "/api/imports",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @ApiCall(
            id = "importLedger",
            summary = "Import CSV files, all lines or none",
            takes = ImportFiles.class,
            refuses = 422,
            refusal = ImportAnswer.class)
    Mono<ResponseEntity<ImportAnswer>> run(
            Caller caller,
            @RequestParam(name = "dry_run", required = false) @Nullable String dryRun,
            @RequestParam(required = false) @Nullable String agency,
            @RequestBody Flux<PartEvent> body) {
        return imports.run(caller, caller.agency(agency), dryRun(dryRun), body).map(ImportController::response);
    }

    private static boolean dryRun(@Nullable String text) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true") || text.isEmpty()) {
            return true;
        }
        // To store what was meant to be tried cannot be taken back.
        throw ProblemException.invalid("dry_run", "must be true or false");
    }

    /** Bad lines of a dry run are what was asked for; of an import they are why nothing was stored. */
    private static ResponseEntity<ImportAnswer> response(ImportAnswer answer) {
        return answer.status() == null
                ? ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer)
                : ResponseEntity.status(answer.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(answer);
    }
}
