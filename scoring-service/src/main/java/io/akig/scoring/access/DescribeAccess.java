package io.akig.scoring.access;

import io.akig.kit.openapi.UsualProblem;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.security.SecurityScheme.Type;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOperationComponentsCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** Tells of each call which scope its token needs, where tokens are asked for. */
final class DescribeAccess implements GlobalOperationComponentsCustomizer {
    private static final String BEARER = "bearer";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        throw new UnsupportedOperationException("schemes need a place to be kept in");
    }

    @Override
    public Operation customize(Operation operation, Components components, HandlerMethod method) {
        components.addSecuritySchemes(
                BEARER,
                new SecurityScheme()
                        .type(Type.HTTP)
                        .scheme("bearer")
                        .description("A token that solvency-api signed; on one machine it may not be asked for"));
        RequestMapping mapping = Objects.requireNonNull(
                AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class));
        String path = mapping.path()[0];
        if (TokenGate.open(path)) {
            return operation.security(List.of());
        }
        String description = operation.getDescription();
        operation.setDescription((description == null ? "" : description + "\n\n") + "Needs `"
                + TokenGate.needed(mapping.method()[0].asHttpMethod(), path).text() + "`.");
        UsualProblem.UNAUTHENTICATED.addTo(operation.getResponses());
        UsualProblem.FORBIDDEN.addTo(operation.getResponses());
        return operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
    }
}
