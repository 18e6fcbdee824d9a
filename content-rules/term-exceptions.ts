// Exceptions from the glossary, each with its reason.

/** Tables below `{#words}` that are no lists of terms, by the start of the file's path, and why. */
export const otherWordTables: Readonly<Record<string, string>> = {
  'checklists/age-in-doubt.': 'the first column names languages',
  'checklists/getting-a-guardian.': 'the first column names languages',
  'reports/numbers-with-care.': 'the words say how somebody was counted; they are no terms',
};

const weSayChild = 'our texts say child, except where the law itself says minor';
const shorter = 'the short form of the term, used after or without the long one';
const otherCountry =
  'the office of another country is described, not that of Portugal or Italy, whose name the glossary gives';

/** Other wordings of a term (its id and the language) that a translation may use, and why. */
export const acceptedWordings: Readonly<
  Record<string, { readonly wordings: readonly string[]; readonly reason: string }>
> = {
  'unaccompanied-minor el': { wordings: ['ασυνόδευτο παιδί', 'ασυνόδευτα παιδιά'], reason: weSayChild },
  'unaccompanied-minor pt': { wordings: ['criança não acompanhada'], reason: weSayChild },
  'child-in-danger pt': {
    wordings: ['criança em perigo'],
    reason: 'the longer form is a status in Portuguese law',
  },
  'child-victim it': {
    wordings: ['minore vittima', 'minori non accompagnati vittime', 'minori vittime'],
    reason: 'the same two words the other way round',
  },
  'separated-child el': {
    wordings: ['αποχωρισμένα παιδιά', 'αποχωρισμένα από την οικογένειά τους παιδιά'],
    reason: shorter,
  },
  'separated-child it': {
    wordings: ['minore non accompagnato o separato', 'minori non accompagnati e separati'],
    reason: shorter,
  },
  'victim-of-trafficking el': { wordings: ['θύμα εμπορίας'], reason: shorter },
  'victim-of-trafficking pt': { wordings: ['vítima de tráfico', 'vítimas de tráfico'], reason: shorter },
  'presumed-victim it': { wordings: ['presunta vittima'], reason: shorter },
  'vulnerable-person el': {
    wordings: ['ευάλωτων προσώπων', 'ευάλωτων πολιτών'],
    reason: 'part of the name of a Greek general secretariat',
  },
  'multidisciplinary-team pt': { wordings: ['equipa multidisciplinar'], reason: shorter },
  'national-referral-mechanism pt': {
    wordings: ['mecanismo nacional de referenciação'],
    reason: otherCountry,
  },
  'childrens-ombudsman it': {
    wordings: ['garante greco per l’infanzia', 'Commissario'],
    reason: otherCountry,
  },
  'childrens-ombudsman pt': {
    wordings: ['Provedor da Criança', 'Comissário', 'provedor grego'],
    reason: otherCountry,
  },
  'public-prosecutor-for-minors pt': { wordings: ['Procurador de Menores'], reason: otherCountry },
};
