/** Parts of what the API says is wrong with a text of rules, in French; from the whole sentence to its words. */
const french: [RegExp, string][] = [
  [/^(.+) must have the keys (.+), but is (.+)$/, "$1 doit avoir les clés $2, mais c’est $3"],
  [/^(.+) has no key ('.*?')/, "$1 n’a pas de clé $2"],
  [/^('.*?') is written twice$/, "$1 est écrit deux fois"],
  [/^('.*?') is missing$/, "$1 manque"],
  [
    /^('.*?') must be a text of 1 to (\d+) characters, but is (.+)$/,
    "$1 doit être un texte de 1 à $2 caractères, mais c’est $3",
  ],
  [
    /^('.*?') must be a whole number from (.+) to (.+), but is (.+)$/,
    "$1 doit être un nombre entier de $2 à $3, mais c’est $4",
  ],
  [
    /^('.*?') must be a number from (.+) to (.+), but is (.+)$/,
    "$1 doit être un nombre de $2 à $3, mais c’est $4",
  ],
  [
    /^('.*?') must be a list of (\d+) to (\d+) entries, but is (.+)$/,
    "$1 doit être une liste de $2 à $3 éléments, mais c’est $4",
  ],
  [
    /^'id' must be small letters, digits and _, beginning with a letter, but is (.+)$/,
    "'id' se compose de lettres minuscules, de chiffres et de _, et commence par une lettre, mais c’est $1",
  ],
  [/^there is no measure ('.*?')/, "il n’y a pas de mesure $1"],
  [/^a knockout needs either 'above' or 'below'$/, "un knockout demande soit 'above', soit 'below'"],
  [/^a knockout cannot cap the level at ('.*?')/, "un knockout ne peut pas plafonner le niveau à $1"],
  [
    /^the id ('.*?') is that of the rule of line (\d+) already$/,
    "l’id $1 est déjà celui de la règle de la ligne $2",
  ],
  [/^at least one rule must give a point$/, "au moins une règle doit donner un point"],
  [/^'score' must rise from one entry to the next$/, "'score' doit croître d’un élément à l’autre"],
  [
    /^'probability' must not fall while 'score' rises$/,
    "'probability' ne doit pas baisser quand 'score' monte",
  ],
  [/^the first 'score' must be 0 and the last 100$/, "le premier 'score' doit être 0 et le dernier 100"],
  [/^'from' \((.+)\) must be less than 'below' \((.+)\)$/, "'from' ($1) doit être inférieur à 'below' ($2)"],
  [
    /^no band covers values below (.+); the lowest band has no 'from'$/,
    "aucune tranche ne couvre les valeurs sous $1 ; la plus basse n’a pas de 'from'",
  ],
  [
    /^no band covers values from (.+) on; the highest band has no 'below'$/,
    "aucune tranche ne couvre les valeurs à partir de $1 ; la plus haute n’a pas de 'below'",
  ],
  [
    /^no band covers values from (.+) to (.+), between this one and the one of line (\d+)$/,
    "aucune tranche ne couvre les valeurs de $1 à $2, entre celle-ci et celle de la ligne $3",
  ],
  [
    /^this band overlaps the one of line (\d+), which has no 'below'$/,
    "cette tranche empiète sur celle de la ligne $1, qui n’a pas de 'below'",
  ],
  [
    /^this band overlaps the one of line (\d+), which ends below (.+)$/,
    "cette tranche empiète sur celle de la ligne $1, qui finit sous $2",
  ],
  [/^the text is longer than (.+) KiB$/, "le texte dépasse $1 Kio"],
  [/^the text is empty; expected name and rules$/, "le texte est vide ; il faut name et rules"],
  [
    /^references such as \*name are not allowed; write the value again$/,
    "les renvois comme *name ne sont pas admis ; écrivez de nouveau la valeur",
  ],
  [/^a character that is not allowed in YAML$/, "un caractère qui n’est pas admis en YAML"],
  [/^this is not YAML: (.+)$/, "ceci n’est pas du YAML ($1)"],
  [/; did you mean ('.*?')\?$/, " ; vouliez-vous dire $1 ?"],
  [/; known are (.+)$/, " ; il y a $1"],
  [/^a scorecard\b/, "une grille"],
  [/^a rule\b/, "une règle"],
  [/^a band\b/, "une tranche"],
  [/^a knockout\b/, "un knockout"],
  [/^an entry of /, "un élément de "],
  [/c’est a list of (\d+)$/, "c’est une liste de $1"],
  [/c’est a group of keys$/, "c’est un groupe de clés"],
  [/c’est empty$/, "c’est vide"],
];

/** What is wrong, for whoever reads French; what came after these words stays as it is. */
export const flawInFrench = (english: string) =>
  french.reduce((said, [written, meant]) => said.replace(written, meant), english);

/** "line 6, column 14" as the API has it. */
export const placeInFrench = (english: string) =>
  english.replace("line", "ligne").replace("column", "colonne");
