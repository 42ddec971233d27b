// Answers for a portfolio of 20,000 tenants, paged as the API pages them.
export const total = 20_000;

const levels = ["CRITICAL", "RISKY", "MEDIUM", "GOOD", "EXCELLENT"];
const first = ["Mamadou", "Fatoumata", "Ibrahima", "Aïssatou", "Ousmane", "Mariama", "Sékou", "Kadiatou"];
const last = ["Diallo", "Camara", "Bah", "Sylla", "Barry", "Condé", "Soumah", "Touré", "Baldé", "Keïta"];

/** The same for every run: the row's number decides everything. */
function tenant(at) {
  const level = levels[Math.floor((at / total) * levels.length)];
  const probability = 0.05 + (0.9 * at) / total;
  return {
    tenant_id: `many-${at}`,
    name: `${first[at % first.length]} ${last[at % last.length]} ${at}`,
    property: `Résidence ${at % 90}, Kaloum`,
    unit: `Appt ${at % 40}`,
    phone: null,
    risk_level: level,
    payment_probability: probability,
    month_change: ((at % 41) - 20) / 100,
    expected_payment_date: `2026-12-${String(1 + (at % 28)).padStart(2, "0")}`,
    first_expected_date: null,
    slipped: false,
    rent: 1_500_000,
    rent_at_risk: 1_500_000 * (1 - probability),
    arrears: at % 3 ? 0 : 500_000 * (at % 12),
    reason: "Dans la même situation, 12 % des loyers précédents ont été payés à temps",
  };
}

/** Takes the place of the list of tenants; all else is answered by the server. */
export const manyTenants = (page) =>
  page.route(/\/api\/tenants\?/, async (route) => {
    const question = new URL(route.request().url()).searchParams;
    const from = Number(question.get("after") ?? 0);
    const until = Math.min(total, from + Number(question.get("limit")));
    await route.fulfill({
      json: {
        tenants: Array.from({ length: until - from }, (_, row) => tenant(from + row)),
        next: until < total ? String(until) : null,
        total: from === 0 ? total : null,
        currency: "GNF",
        today: "2026-11-23",
      },
    });
  });
