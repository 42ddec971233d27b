package io.akig.solvency.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;

/**
 * A route of ours as Spring knows it.
 *
 * @param permission empty for one that does not say what it requires
 * @param reads a type of body it reads; null if it does not say
 * @param ofAgency whether it takes {@code ?agency=}
 */
record WalkedRoute(
        HttpMethod method,
        String pattern,
        Optional<Permission> permission,
        @Nullable MediaType reads,
        @Nullable MediaType answers,
        boolean ofAgency) {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    static List<WalkedRoute> of(RequestMappingInfo info, HandlerMethod handler) {
        Collection<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return info.getPatternsCondition().getPatterns().stream()
                .flatMap(pattern -> methods.stream()
                        .map(method -> new WalkedRoute(
                                HttpMethod.valueOf(method.name()),
                                pattern.getPatternString(),
                                Routes.declared(handler),
                                info.getConsumesCondition().getConsumableMediaTypes().stream()
                                        .findFirst()
                                        .orElse(null),
                                info.getProducesCondition().getProducibleMediaTypes().stream()
                                        .findFirst()
                                        .orElse(null),
                                takesAgency(handler))))
                .toList();
    }

    private static boolean takesAgency(HandlerMethod handler) {
        return List.of(handler.getMethodParameters()).stream()
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestParam.class)
                        && "agency".equals(parameter.getParameter().getName()));
    }

    /** Each variable with the address before it, {@code /api/alerts/{id}}: that says what it is the id of. */
    List<String> variables() {
        return VARIABLE.matcher(pattern)
                .results()
                .map(found -> pattern.substring(0, found.end()))
                .toList();
    }

    String name() {
        return method + " " + pattern;
    }
}
