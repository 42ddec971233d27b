package io.akig.solvency.access;

import io.akig.kit.openapi.UsualProblem;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.security.SecurityScheme.In;
import io.swagger.v3.oas.models.security.SecurityScheme.Type;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOperationComponentsCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Tells of each call who may, and what they have to send. */
final class DescribeAccess implements GlobalOperationComponentsCustomizer {
    private static final String SESSION = "session";
    private static final String CSRF = "csrf";
    private static final String BEARER = "bearer";
    private static final String KEY = "api_key";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        throw new UnsupportedOperationException("schemes need a place to be kept in");
    }

    @Override
    public Operation customize(Operation operation, Components components, HandlerMethod method) {
        schemes(components);
        Permission permission = Routes.declared(method).orElseThrow();
        String description = operation.getDescription();
        String words = permission.words();
        if (description == null || !description.endsWith(words)) {
            operation.setDescription((description == null ? "" : description + "\n\n") + words);
        }
        UsualProblem.TOO_MANY.addTo(operation.getResponses());
        if (permission.open()) {
            return operation.security(List.of());
        }
        UsualProblem.UNAUTHENTICATED.addTo(operation.getResponses());
        UsualProblem.FORBIDDEN.addTo(operation.getResponses());
        SecurityRequirement person = new SecurityRequirement().addList(SESSION);
        if (operation.getSecurity() != null) {
            // Another method of the same call has said it.
            return operation;
        }
        operation.addSecurityItem(reads(method) ? person : person.addList(CSRF));
        operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
        if (permission.isForServices()) {
            operation.addSecurityItem(new SecurityRequirement().addList(KEY));
        }
        return operation;
    }

    private static boolean reads(HandlerMethod method) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        return mapping != null && Set.of(mapping.method()).equals(Set.of(RequestMethod.GET));
    }

    private static void schemes(Components components) {
        components.addSecuritySchemes(SESSION, sent(In.COOKIE, SessionCookie.NAME, "What signing in gives a browser"));
        components.addSecuritySchemes(
                CSRF,
                sent(In.HEADER, "X-XSRF-TOKEN", "The value of the cookie XSRF-TOKEN, with what writes by the session"));
        components.addSecuritySchemes(KEY, sent(In.HEADER, "X-API-Key", "A service's key"));
        components.addSecuritySchemes(
                BEARER,
                new SecurityScheme()
                        .type(Type.HTTP)
                        .scheme("bearer")
                        .description("A signed token, or a service's key"));
    }

    private static SecurityScheme sent(In in, String name, String description) {
        return new SecurityScheme().type(Type.APIKEY).in(in).name(name).description(description);
    }
}
