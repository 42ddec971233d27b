/** The tenant of the demo who pays reliably. */
export const reliable = "550e8400-e29b-41d4-a716-446655440000";

export const pages = {
  aujourdhui: "/",
  locataires: "/locataires",
  locataire: `/locataires/${reliable}`,
  alertes: "/alertes",
  modele: "/modele",
  regles: "/regles",
  imports: "/imports",
};
