package io.akig.solvency.access;

import io.akig.kit.access.Refused;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads a person out of an identity provider's token. */
final class OidcPeople {
    private static final String OPERATOR = "OPERATOR";

    private final OidcSettings settings;

    OidcPeople(OidcSettings settings) {
        this.settings = settings;
    }

    /** @throws io.akig.kit.problem.ProblemException 403 for somebody the provider knows but who has no agency or role here */
    Caller of(Jwt token) {
        Optional<String> agency =
                texts(claim(token, settings.agencyClaim())).stream().findFirst();
        List<String> roles = texts(claim(token, settings.roleClaim())).stream()
                .map(name -> name.toUpperCase(Locale.ROOT))
                .toList();
        Optional<Role> role = Arrays.stream(Role.values())
                .filter(known -> roles.contains(known.name()))
                .max(Comparator.naturalOrder());
        String subject = token.getSubject();
        if (agency.isEmpty() || role.isEmpty() || subject == null) {
            throw Refused.forbidden();
        }
        String username = texts(claim(token, settings.usernameClaim())).stream()
                .findFirst()
                .orElse(subject);
        String name = token.getClaimAsString("name");
        return Caller.person(subject, username, name == null ? username : name, role.get(), agency.get())
                .asOperator(role.get() == Role.ADMIN && roles.contains(OPERATOR));
    }

    private static @Nullable Object claim(Jwt token, String path) {
        Object found = token.getClaims().get(path);
        if (found != null) {
            return found;
        }
        Object inside = token.getClaims();
        for (String step : path.split("\\.", -1)) {
            inside = inside instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return inside;
    }

    private static List<String> texts(@Nullable Object claim) {
        Collection<?> several = claim instanceof Collection<?> list ? list : List.of(claim == null ? "" : claim);
        return several.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank())
                .toList();
    }
}
