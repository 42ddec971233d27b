package io.akig.solvency.tenants;

/** Statements over roster. What a caller says is bound, never written into them. */
final class RosterSql {
    private static final String MOST_AT_RISK =
            " and rent_at_risk_minor is not null order by rent_at_risk_minor desc, tenant_id desc limit $3) r ";

    private static final String IN_THAT_ORDER =
            ListedTenant.SOURCES + " order by r.rent_at_risk_minor desc, r.tenant_id desc";

    /** Parameters: language, agency, how many, up to which day rents are due. */
    static final String TO_DO = "select " + ListedTenant.COLUMNS
            + """
             from (select * from roster where agency_id = $2 and next_due_date <= $4
                   and (arrears_minor > 0 or risk_level in ('MEDIUM', 'RISKY', 'CRITICAL'))
            """
            + MOST_AT_RISK
            + IN_THAT_ORDER;

    /** Parameters: language, agency, how many. */
    static final String SLIPPED = "select " + ListedTenant.COLUMNS
            + " from (select * from roster where agency_id = $2 and expected_date > first_expected_date" + MOST_AT_RISK
            + IN_THAT_ORDER;

    private RosterSql() {}

    /**
     * Parameters: language, agency, how many, then the filter's, then the id and the value after which the page begins. The page is
     * cut before anything is joined to it.
     *
     * @param known those of whom the order's value is known, or the others, who go by their ids
     * @param after whether the page begins after a place
     */
    static String page(TenantFilter filter, boolean known, boolean after) {
        String column = filter.order().column();
        String way = filter.falling() ? " desc" : "";
        String order = known ? column + way + ", tenant_id" + way : "tenant_id";
        String where = where(filter, 4);
        int place = 4 + count(where, '$');
        String from = "";
        if (after) {
            from = known
                    ? " and (" + column + ", tenant_id) " + (filter.falling() ? "<" : ">") + " ($" + (place + 1) + ", $"
                            + place + ")"
                    : " and tenant_id > $" + place;
        }
        String shown = known ? "r." + column + way + ", r.tenant_id" + way : "r.tenant_id";
        return "select " + ListedTenant.COLUMNS + ", r." + column + "::text as order_value from (select * from roster"
                + " where agency_id = $2 and " + column + (known ? " is not null" : " is null") + where + from
                + " order by "
                + order + " limit $3) r " + ListedTenant.SOURCES + " order by " + shown;
    }

    /** Parameters: how many to count at most, agency, then the filter's. */
    static String count(TenantFilter filter) {
        return "select count(*) from (select 1 from roster where agency_id = $2" + where(filter, 3)
                + " limit $1) counted";
    }

    private static String where(TenantFilter filter, int from) {
        int next = from;
        StringBuilder where = new StringBuilder();
        if (filter.words() != null) {
            where.append(" and words @@ search_query($").append(next++).append(')');
        }
        if (!filter.levels().isEmpty()) {
            where.append(" and risk_level = any($").append(next).append(')');
        }
        if (filter.overdueOnly()) {
            where.append(" and arrears_minor > 0");
        }
        if (filter.slippedOnly()) {
            where.append(" and expected_date > first_expected_date");
        }
        return where.toString();
    }

    private static int count(String text, char wanted) {
        return (int) text.chars().filter(c -> c == wanted).count();
    }
}
