package io.akig.solvency.access;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A caller in the words of Spring Security. It has no authorities: permissions decide. */
final class CallerToken extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Caller caller;

    CallerToken(Caller caller) {
        super(List.of());
        this.caller = caller;
        setAuthenticated(true);
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
