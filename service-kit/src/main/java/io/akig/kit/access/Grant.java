package io.akig.kit.access;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a token of ours says about a service.
 *
 * @param subject the service's id
 * @param name as people read it
 * @param agencyId the one agency it sees; null for all
 */
public record Grant(String subject, String name, Set<Scope> scopes, @Nullable String agencyId) {
    /** Claims beyond the registered ones; {@code scope} as RFC 9068 has it, names with spaces between. */
    public static final String SCOPE = "scope";

    public static final String AGENCY = "agency_id";
    public static final String NAME = "name";

    public Grant {
        scopes = Set.copyOf(scopes);
    }

    /** Of a token that has been checked. Scopes that nobody here knows are left out. */
    public static Grant of(Jwt token) {
        String subject = token.getSubject() == null ? "" : token.getSubject();
        String name = token.getClaimAsString(NAME);
        String scope = token.getClaimAsString(SCOPE);
        return new Grant(
                subject,
                name == null ? subject : name,
                scopes(scope == null ? "" : scope),
                token.getClaimAsString(AGENCY));
    }

    /** Whether what belongs to this agency exists for the bearer. */
    public boolean sees(String agency) {
        return agencyId == null || agencyId.equals(agency);
    }

    /** The scopes as a token has them. */
    public static String text(Set<Scope> scopes) {
        return scopes.stream().map(Scope::text).sorted().collect(Collectors.joining(" "));
    }

    private static Set<Scope> scopes(String text) {
        return Arrays.stream(text.split(" ", -1))
                .flatMap(name -> Scope.named(name).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
