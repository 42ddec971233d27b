package io.akig.quickstart.command;

import io.akig.kit.access.Scope;
import io.akig.kit.input.Language;
import io.akig.solvency.access.Role;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What an option's value may be, and the end of the sentence when it is not: "--from must be …". */
final class Values {
    private Values() {}

    static LocalDate date(String text) {
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException noSuchDay) {
            // the same sentence
        }
        throw new TypeConversionException("must be a date such as 2026-11-23, not '" + text + "'");
    }

    static final class GraceDays implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return whole(text, 0, 60, "a number of days from 0 to 60");
        }
    }

    static final class Rounds implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return whole(text, 1, 100, "a number from 1 to 100");
        }
    }

    static final class Port implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return whole(text, 1, 65_535, "a port from 1 to 65535");
        }
    }

    static final class TenantId implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            if (!text.matches("[A-Za-z0-9][A-Za-z0-9._:@-]{0,49}")) {
                throw new TypeConversionException(
                        "must be 1 to 50 letters, digits or . _ : @ -, beginning with a letter or digit, not '" + text
                                + "'");
            }
            return text;
        }
    }

    static final class Speech implements ITypeConverter<Language> {
        @Override
        public Language convert(String text) {
            return switch (text) {
                case "fr" -> Language.FR;
                case "en" -> Language.EN;
                default -> throw new TypeConversionException("must be fr or en, not '" + text + "'");
            };
        }
    }

    static final class UserRole implements ITypeConverter<Role> {
        @Override
        public Role convert(String text) {
            return Arrays.stream(Role.values())
                    .filter(role -> role.name().equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(
                            () -> new TypeConversionException("must be ADMIN, MANAGER or VIEWER, not '" + text + "'"));
        }
    }

    static final class KeyScope implements ITypeConverter<Scope> {
        @Override
        public Scope convert(String text) {
            return Scope.named(text)
                    .orElseThrow(() -> new TypeConversionException("must be "
                            + Arrays.stream(Scope.values()).map(Scope::text).collect(Collectors.joining(", "))
                            + " or several of them with commas between, not '" + text + "'"));
        }
    }

    static final class KeyDays implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return whole(text, 1, 3_650, "a number of days from 1 to 3650");
        }
    }

    private static int whole(String text, int least, int most, String what) {
        int value = text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
        if (value < least || value > most) {
            throw new TypeConversionException("must be " + what + ", not '" + text + "'");
        }
        return value;
    }
}
