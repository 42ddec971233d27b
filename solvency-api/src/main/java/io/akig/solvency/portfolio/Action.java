package io.akig.solvency.portfolio;

import io.akig.kit.input.Language;
import io.akig.solvency.tenants.ListedTenant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

/**
 * What to do about a tenant first.
 *
 * @param code stable name
 * @param message in a manager's words
 */
record Action(Code code, String message) {
    private static final int LONG = 30;
    private static final int DAYS_BEFORE = 3;

    enum Code {
        AGREE_ON_INSTALMENTS,
        ASK_FOR_OVERDUE_RENT,
        ASK_FOR_A_DATE,
        REMIND_NOW,
        REMIND_LATER
    }

    static Action of(ListedTenant tenant, LocalDate today, Language language) {
        boolean english = language == Language.EN;
        int days = Objects.requireNonNullElse(tenant.oldestUnpaidDays(), 0);
        boolean overdue = tenant.arrears() != null && tenant.arrears().signum() > 0;
        if (overdue && days > LONG) {
            return new Action(
                    Code.AGREE_ON_INSTALMENTS,
                    english
                            ? "Call and agree on instalments: a rent is " + days + " days late"
                            : "Appeler et convenir d’un échéancier\u00a0: un loyer a " + days + " jours de retard");
        }
        if (overdue) {
            return new Action(
                    Code.ASK_FOR_OVERDUE_RENT,
                    english
                            ? "Call about the rent that is " + days + " days late"
                            : "Appeler au sujet du loyer en retard de " + days + " jours");
        }
        if (tenant.hasSlipped()) {
            return new Action(
                    Code.ASK_FOR_A_DATE,
                    english
                            ? "Ask when the rent will come: it is expected later than at first"
                            : "Demander une date de paiement : le loyer est attendu plus tard que prévu");
        }
        LocalDate due = tenant.nextDueDate();
        if (due == null || !due.minusDays(DAYS_BEFORE).isAfter(today)) {
            return new Action(
                    Code.REMIND_NOW,
                    english ? "Remind of the rent today" : "Rappeler l’échéance du loyer dès aujourd'hui");
        }
        String day = DateTimeFormatter.ofPattern("d MMMM", language.locale()).format(due.minusDays(DAYS_BEFORE));
        return new Action(
                Code.REMIND_LATER, english ? "Remind of the rent on " + day : "Rappeler l’échéance du loyer le " + day);
    }
}
