export const words = {
  fr: {
    label: "Rechercher",
    placeholder: "Nom, téléphone, logement ou identifiant",
    none: "Aucun locataire trouvé",
    unavailable: "La recherche ne répond pas ; Entrée ouvre l’identifiant saisi.",
    all: "Voir tous les résultats",
  },
  en: {
    label: "Search",
    placeholder: "Name, phone, unit or id",
    none: "No tenant found",
    unavailable: "The search does not answer; Enter opens the id you typed.",
    all: "See all results",
  },
};
