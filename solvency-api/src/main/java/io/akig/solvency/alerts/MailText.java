package io.akig.solvency.alerts;

import io.akig.core.score.Severity;
import io.akig.kit.input.Language;
import io.akig.solvency.access.Pseudonym;
import java.util.Comparator;
import java.util.List;

/**
 * A mail about some alerts: plain text that reads well as a list of one and as one of fifty. No tenant's name is in the
 * subject, which mail servers log.
 */
record MailText(String subject, String body) {

    static MailText of(List<ToldChange> changes, Language language) {
        boolean english = language == Language.EN;
        List<ToldChange> worstFirst = changes.stream()
                .sorted(Comparator.comparing((ToldChange told) -> told.alert().severity())
                        .reversed()
                        .thenComparing(ToldChange::sequence))
                .toList();
        StringBuilder body = new StringBuilder(english ? "What has changed:\n\n" : "Ce qui a changé :\n\n");
        for (ToldChange told : worstFirst) {
            Alert alert = told.alert();
            body.append("- [")
                    .append(severity(alert.severity(), english))
                    .append("] ")
                    .append(oneLine(told.tenantName() == null ? Pseudonym.told(alert.tenantId()) : told.tenantName()))
                    .append(english ? ": " : " : ")
                    .append(AlertWording.message(alert.kind(), alert.details(), language))
                    .append('\n');
        }
        body.append(english ? "\nAll alerts are in AKIG's inbox.\n" : "\nToutes les alertes sont dans AKIG.\n");
        return new MailText(subject(changes.size(), worstFirst.get(0).alert().severity(), english), body.toString());
    }

    private static String subject(int many, Severity worst, boolean english) {
        String count = many == 1 ? (english ? "1 alert" : "1 alerte") : many + (english ? " alerts" : " alertes");
        return english
                ? "AKIG: " + count + ", the worst: " + severity(worst, true)
                : "AKIG : " + count + ", la plus grave : " + severity(worst, false);
    }

    private static String severity(Severity severity, boolean english) {
        return switch (severity) {
            case LOW -> english ? "low" : "faible";
            case MEDIUM -> english ? "medium" : "moyenne";
            case HIGH -> english ? "high" : "élevée";
            case CRITICAL -> english ? "critical" : "critique";
        };
    }

    /** A name is somebody's input: it makes no lines of its own. */
    private static String oneLine(String name) {
        return name.replaceAll("\\p{Cntrl}+", " ");
    }
}
