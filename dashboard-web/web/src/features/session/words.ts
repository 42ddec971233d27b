interface Words {
  title: string;
  username: string;
  password: string;
  signIn: string;
  other: string;
  signOut: string;
  over: string;
  failed: Record<"unauthenticated" | "unavailable" | "offline", string>;
  tooMany: (minutes: number) => string;
  retry: string;
}

export const words: Record<"fr" | "en", Words> = {
  fr: {
    title: "Connexion",
    username: "Nom d’utilisateur",
    password: "Mot de passe",
    signIn: "Se connecter",
    other: "English",
    signOut: "Se déconnecter",
    over: "Votre session a expiré. Votre page est gardée : saisissez votre mot de passe pour la retrouver.",
    failed: {
      unauthenticated: "Ce nom et ce mot de passe ne vont pas ensemble. Vérifiez les deux.",
      unavailable: "Le service ne répond pas. Rien n’est perdu ; réessayez dans un instant.",
      offline: "Pas de connexion. Vérifiez le réseau, puis réessayez.",
    },
    tooMany: (minutes) =>
      `Trop d’essais. Réessayez dans ${minutes === 1 ? "une minute" : `${minutes} minutes`}.`,
    retry: "Réessayer",
  },
  en: {
    title: "Sign in",
    username: "User name",
    password: "Password",
    signIn: "Sign in",
    other: "Français",
    signOut: "Sign out",
    over: "Your session has ended. Your page is kept: enter your password to go on.",
    failed: {
      unauthenticated: "This name and this password do not match. Check both.",
      unavailable: "The service does not answer. Nothing is lost; try again in a moment.",
      offline: "No connection. Check the network, then try again.",
    },
    tooMany: (minutes) =>
      `Too many attempts. Try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`,
    retry: "Try again",
  },
};
