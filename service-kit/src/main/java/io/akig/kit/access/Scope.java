package io.akig.kit.access;

import java.util.Arrays;
import java.util.Optional;

/** What a key or a token allows its bearer; the names are part of the contract. */
public enum Scope {
    /** Read tenants, their scores and what explains them. */
    SCORES_READ("scores:read"),

    /** Record charges and payments, import files. */
    LEDGER_WRITE("ledger:write"),

    /** Change which model serves and have a portfolio scored again. */
    MODELS_MANAGE("models:manage");

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    /** As tokens and keys write it. */
    public String text() {
        return text;
    }

    /** Empty for a name nobody here knows. */
    public static Optional<Scope> named(String text) {
        return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
    }
}
