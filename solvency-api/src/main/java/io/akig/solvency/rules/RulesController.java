package io.akig.solvency.rules;

import io.akig.kit.openapi.ApiCall;
import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import io.akig.solvency.access.Caller;
import io.akig.solvency.access.Permission;
import io.akig.solvency.access.Requires;
import io.akig.solvency.rules.ChangeRules.Change;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code /api/rules}: an agency's scorecard, its draft and its versions. What is changed is named by its ETag. */
@RestController
@Tag(name = "rules")
@RequestMapping("/api/rules")
class RulesController {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final RuleSetStore store;
    private final ChangeRules changes;

    RulesController(RuleSetStore store, ChangeRules changes) {
        this.store = store;
        this.changes = changes;
    }

    @GetMapping
    @Requires(Permission.READ_RULES)
    @ApiCall(id = "getRules", summary = "The published scorecard and the draft; the ETag names this state")
    Mono<ResponseEntity<RuleSetJson.Now>> now(Caller caller) {
        return store.now(caller.agency(null)).map(RulesController::answer);
    }

    @GetMapping("/versions")
    @Requires(Permission.READ_RULES)
    @ApiCall(id = "listRuleVersions", summary = "All versions that were published")
    Mono<List<RuleSetJson>> versions(Caller caller) {
        return store.published(caller.agency(null)).collectList().map(all -> {
            boolean replaced = !all.isEmpty();
            all.add(RuleSet.byDefault(replaced ? RuleSet.State.RETIRED : RuleSet.State.PUBLISHED));
            return all.stream().map(RuleSetJson::of).toList();
        });
    }

    @PutMapping(consumes = {"application/yaml", "text/yaml", MediaType.TEXT_PLAIN_VALUE})
    @Requires(Permission.CHANGE_RULES)
    @ApiCall(
            id = "saveRulesDraft",
            summary = "Keep a scorecard as the draft",
            refuses = {412, 428})
    Mono<ResponseEntity<RuleSetJson.Now>> draft(
            Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody String yaml) {
        return changes.draft(change(caller, seen), yaml).map(RulesController::answer);
    }

    @PostMapping("/publish")
    @Requires(Permission.CHANGE_RULES)
    @ApiCall(
            id = "publishRules",
            summary = "Let the draft count",
            refuses = {409, 412, 428})
    Mono<ResponseEntity<RuleSetJson.Now>> publish(
            Caller caller, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen) {
        return changes.publish(change(caller, seen)).map(RulesController::answer);
    }

    @PostMapping("/rollback")
    @Requires(Permission.CHANGE_RULES)
    @ApiCall(
            id = "rollBackRules",
            summary = "Let an earlier version count again",
            refuses = {409, 412, 428})
    Mono<ResponseEntity<RuleSetJson.Now>> rollback(
            Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Parameter(
                            description = "The version to bring back, 0 being the default; left out, the one before",
                            schema = @Schema(type = "integer", minimum = "0"))
                    @RequestParam(name = "version", required = false)
                    @Nullable
                    String version) {
        return changes.rollback(change(caller, seen), version == null ? null : number(version))
                .map(RulesController::answer);
    }

    private static Change change(Caller caller, @Nullable String seen) {
        if (seen == null) {
            throw new ProblemException(Problem.of(
                    428,
                    "if_match_required",
                    "The state to be changed is not named",
                    "Send If-Match with the ETag of GET /api/rules, so that nobody's work is overwritten."));
        }
        return new Change(caller.agency(null), caller, seen.replace("\"", "").replaceFirst("^W/", ""));
    }

    private static int number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw ProblemException.invalid("version", "must be the number of a version, 0 being the default");
        }
        return Integer.parseInt(text);
    }

    private static ResponseEntity<RuleSetJson.Now> answer(RuleSets sets) {
        return ResponseEntity.ok()
                .eTag("\"" + sets.tag() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(RuleSetJson.Now.of(sets));
    }
}
