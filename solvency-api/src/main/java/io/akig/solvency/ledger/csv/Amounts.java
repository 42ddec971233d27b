package io.akig.solvency.ledger.csv;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Money as people write it, into hundredths. What could be read in two ways that differ a thousandfold is refused:
 * {@code 500.000} is five hundred to a program and half a million on a receipt.
 */
final class Amounts {
    private static final Pattern PLAIN =
            Pattern.compile("(?<whole>[0-9]+|[0-9]{1,3}(?:[ \u00A0\u202F][0-9]{3})+)(?:[.](?<fraction>[0-9]+))?");
    private static final Pattern LOOKS_GROUPED = Pattern.compile("[0-9]{1,3}[.]000");
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9.]+[eE][+-]?[0-9]+");
    private static final Pattern NEGATIVE = Pattern.compile("[-\u2212][0-9].*");
    private static final int MOST_DIGITS = 13;

    private Amounts() {}

    /**
     * Hundredths of the currency unit, more than 0.
     *
     * @param separator that of the file: where fields end at semicolons the decimals may follow a comma
     */
    static long minor(String text, char separator) throws BadValue {
        boolean comma = text.indexOf(',') >= 0;
        if (comma && separator == ',') {
            throw new BadValue(
                    Fault.MALFORMED_AMOUNT,
                    "a comma in an amount can mean thousands or decimals; write 1500.00, without thousands separators");
        }
        if (comma && text.indexOf('.') >= 0) {
            throw new BadValue(Fault.MALFORMED_AMOUNT, "it has a point and a comma; write 1500,00 or 1500.00");
        }
        String number = comma ? text.replace(',', '.') : text;
        Matcher plain = PLAIN.matcher(number);
        if (!plain.matches()) {
            throw malformed(text);
        }
        if (LOOKS_GROUPED.matcher(number).matches()) {
            throw new BadValue(
                    Fault.AMBIGUOUS_AMOUNT,
                    "it could be thousands or decimals; write the amount with two decimals or none");
        }
        return minor(digits(plain.group("whole")), plain.group("fraction") == null ? "" : plain.group("fraction"));
    }

    private static long minor(String whole, String fraction) throws BadValue {
        if (!fraction.chars().skip(2).allMatch(c -> c == '0')) {
            throw new BadValue(Fault.AMOUNT_TOO_FINE, "an amount has at most 2 decimals");
        }
        if (whole.length() > MOST_DIGITS) {
            throw new BadValue(Fault.AMOUNT_TOO_LARGE, "an amount is less than 10,000,000,000,000");
        }
        String cents = (fraction + "00").substring(0, 2);
        long minor = Long.parseLong(whole + cents);
        if (minor == 0) {
            throw notPositive();
        }
        return minor;
    }

    private static String digits(String whole) {
        StringBuilder digits = new StringBuilder(whole.length());
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (c >= '0' && c <= '9' && (c != '0' || digits.length() > 0)) {
                digits.append(c);
            }
        }
        return digits.length() == 0 ? "0" : digits.toString();
    }

    private static BadValue malformed(String text) {
        if (NEGATIVE.matcher(text).matches()) {
            return notPositive();
        }
        return new BadValue(
                Fault.MALFORMED_AMOUNT,
                SCIENTIFIC.matcher(text).matches()
                        ? "write the amount in full, without an exponent"
                        : "an amount is written like 1500 or 1500.50, without a currency");
    }

    private static BadValue notPositive() {
        return new BadValue(Fault.AMOUNT_NOT_POSITIVE, "an amount is more than 0");
    }
}
