package io.akig.solvency.portfolio;

import io.akig.kit.input.Language;
import io.akig.kit.openapi.ApiCall;
import io.akig.kit.problem.ProblemException;
import io.akig.solvency.access.Caller;
import io.akig.solvency.access.Permission;
import io.akig.solvency.access.Requires;
import io.akig.solvency.audit.AuditTrail;
import io.akig.solvency.audit.Deed;
import io.akig.solvency.tenants.Agencies;
import io.akig.solvency.tenants.ListTenants;
import io.akig.solvency.tenants.TenantFilter;
import io.akig.solvency.tenants.TenantQuestion;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code GET /api/portfolio/export.csv}: the list of tenants as a file. */
@RestController
@Tag(name = "portfolio")
class ExportController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final int ROWS_A_BUFFER = 200;

    private final ListTenants tenants;
    private final Agencies agencies;
    private final AuditTrail audit;

    ExportController(ListTenants tenants, Agencies agencies, AuditTrail audit) {
        this.tenants = tenants;
        this.agencies = agencies;
        this.audit = audit;
    }

    /**
     * @param question the same as of the list
     * @param bom whether it begins with the mark by which office programs know that the accents are in UTF-8
     * @param separator {@code comma} or {@code semicolon}, which French office programs expect, with decimal commas
     */
    @GetMapping(path = "/api/portfolio/export.csv", produces = "text/csv;charset=UTF-8")
    @Requires(Permission.READ_SCORES)
    @ApiCall(id = "exportTenants", summary = "The list of tenants as a file", gives = String.class)
    Mono<ResponseEntity<Flux<DataBuffer>>> export(
            Caller caller,
            ServerHttpRequest request,
            ServerHttpResponse response,
            @ParameterObject @ModelAttribute TenantQuestion question,
            @Parameter(description = "Begin with the mark by which office programs know UTF-8")
                    @RequestParam(defaultValue = "false")
                    boolean bom,
            @Parameter(
                            description =
                                    "comma, or semicolon, which French office programs expect; decimals then have a comma")
                    @RequestParam(defaultValue = "comma")
                    String separator) {
        TenantFilter filter = question.filter(caller);
        Language language = Language.accepted(request.getHeaders());
        TenantCsv csv = new TenantCsv(separator(separator));
        return agencies.of(filter.agency()).flatMap(agency -> {
            Flux<DataBuffer> rows = tenants.all(filter, language)
                    .map(tenant -> csv.row(tenant, agency.currency()))
                    .startWith((bom ? "\uFEFF" : "") + csv.header())
                    .buffer(ROWS_A_BUFFER)
                    .map(lines ->
                            response.bufferFactory().wrap(String.join("", lines).getBytes(StandardCharsets.UTF_8)));
            // Names and scores leave the system here.
            Deed deed = new Deed("portfolio.exported", "agency", agency.id(), null, Map.of("filter", question.told()));
            return audit.record(caller, agency.id(), deed)
                    .thenReturn(ResponseEntity.ok()
                            .contentType(CSV)
                            .header(
                                    HttpHeaders.CONTENT_DISPOSITION,
                                    "attachment; filename=\"tenants-" + agency.today() + ".csv\"")
                            .body(rows));
        });
    }

    private static char separator(String word) {
        return switch (word) {
            case "comma" -> ',';
            case "semicolon" -> ';';
            default -> throw ProblemException.invalid("separator", "must be comma or semicolon");
        };
    }
}
