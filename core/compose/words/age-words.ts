// Sentences of START-HERE.html about the age of contacts, the same as in the program, in four languages.

import type { Language } from '../../base/language.ts';
import type { AgeWordKey, EvidenceSentence } from '../../contacts/evidence-sentence.ts';

type SaidKey = EvidenceSentence['key'] | AgeWordKey['key'];

/** The sentences of one language by the program's message keys. Names and dates are placeholders in braces. */
type AgeWords = Readonly<Record<SaidKey, string>> & {
  /** Labels and reasons of folded numbers that follow from a kit alone. */
  readonly doubt: Readonly<Record<'closed' | 'replaced', string>>;
  readonly doubtText: Readonly<Record<'closed' | 'replaced', string>>;
  readonly doubtFirst: string;
  readonly doubtShow: string;
  /** Shown without scripts: the day of reading is then unknown. */
  readonly uncounted: string;
  readonly clockWrong: string;
};

const all: Readonly<Record<Language, AgeWords>> = {
  en: {
    byLaw: 'European law fixes this number: Directive (EU) {directive}, Article {article}.',
    byLawUnconfirmed:
      'European law fixes this number: Directive (EU) {directive}, Article {article}. Hours and service are not yet confirmed by the organisation.',
    confirmedBy: 'Confirmed by {name} on {day}',
    confirmedThenSource: 'Confirmed by {name} on {day}; newest source: {date}.',
    confirmedThenChecked: 'Confirmed by {name} on {day}; checked on {date}.',
    confirmedOld:
      'Last confirmed by {name} on {day}, more than two years ago. The number may be wrong. In immediate danger call 112.',
    unconfirmed:
      'Not yet confirmed by the organisation; newest source: {date}. In immediate danger call 112.',
    unconfirmedOld:
      'Not yet confirmed by the organisation; newest source: {date}, more than two years ago. The number may be wrong. In immediate danger call 112.',
    unconfirmedChecked:
      'Checked on {date}; not yet confirmed by the organisation. In immediate danger call 112.',
    unconfirmedCheckedOld:
      'Last checked on {date}, more than two years ago; not yet confirmed by the organisation. The number may be wrong. In immediate danger call 112.',
    unconfirmedUndated:
      'Not yet confirmed by the organisation; its sources are undated. The number may be wrong. In immediate danger call 112.',
    ageConfirmed: 'confirmed {date}',
    ageChecked: 'checked {date}',
    ageSource: 'source {date}',
    ageOld: 'old: {date}',
    ageUndated: 'undated',
    doubtFirst: 'In immediate danger',
    doubtShow: 'Show the number anyway',
    doubt: { closed: 'Closed', replaced: 'Replaced' },
    doubtText: {
      closed: 'This service was reported closed on {day}. In immediate danger call 112.',
      replaced: 'Another contact took the place of this one. In immediate danger call 112.',
    },
    uncounted:
      'This page cannot count here how old a number is. A number whose date is more than two years ago may be wrong.',
    clockWrong: 'This computer’s clock is behind the kit’s date. Ages are counted up to the kit’s date.',
  },
  el: {
    byLaw: 'Το ευρωπαϊκό δίκαιο ορίζει αυτόν τον αριθμό: Οδηγία (ΕΕ) {directive}, άρθρο {article}.',
    byLawUnconfirmed:
      'Το ευρωπαϊκό δίκαιο ορίζει αυτόν τον αριθμό: Οδηγία (ΕΕ) {directive}, άρθρο {article}. Ωράριο και υπηρεσία δεν έχουν επιβεβαιωθεί ακόμη από τον οργανισμό.',
    confirmedBy: 'Επιβεβαιώθηκε στις {day}: {name}',
    confirmedThenSource: 'Επιβεβαιώθηκε στις {day}: {name}· νεότερη πηγή: {date}.',
    confirmedThenChecked: 'Επιβεβαιώθηκε στις {day}: {name}· έλεγχος: {date}.',
    confirmedOld:
      'Επιβεβαιώθηκε τελευταία από {name} στις {day}, πριν από πάνω από δύο χρόνια. Ο αριθμός μπορεί να είναι λάθος. Σε άμεσο κίνδυνο καλέστε το 112.',
    unconfirmed:
      'Δεν έχει επιβεβαιωθεί ακόμη από τον οργανισμό· νεότερη πηγή: {date}. Σε άμεσο κίνδυνο καλέστε το 112.',
    unconfirmedOld:
      'Δεν έχει επιβεβαιωθεί ακόμη από τον οργανισμό· νεότερη πηγή: {date}, πριν από πάνω από δύο χρόνια. Ο αριθμός μπορεί να είναι λάθος. Σε άμεσο κίνδυνο καλέστε το 112.',
    unconfirmedChecked:
      'Έλεγχος: {date}· δεν έχει επιβεβαιωθεί ακόμη από τον οργανισμό. Σε άμεσο κίνδυνο καλέστε το 112.',
    unconfirmedCheckedOld:
      'Τελευταίος έλεγχος: {date}, πριν από πάνω από δύο χρόνια· δεν έχει επιβεβαιωθεί ακόμη από τον οργανισμό. Ο αριθμός μπορεί να είναι λάθος. Σε άμεσο κίνδυνο καλέστε το 112.',
    unconfirmedUndated:
      'Δεν έχει επιβεβαιωθεί ακόμη από τον οργανισμό· οι πηγές δεν έχουν ημερομηνία. Ο αριθμός μπορεί να είναι λάθος. Σε άμεσο κίνδυνο καλέστε το 112.',
    ageConfirmed: 'επιβεβαίωση {date}',
    ageChecked: 'έλεγχος {date}',
    ageSource: 'πηγή {date}',
    ageOld: 'παλιό: {date}',
    ageUndated: 'χωρίς ημερομηνία',
    doubtFirst: 'Σε άμεσο κίνδυνο',
    doubtShow: 'Εμφάνιση του αριθμού παρ’ όλα αυτά',
    doubt: { closed: 'Έκλεισε', replaced: 'Αντικαταστάθηκε' },
    doubtText: {
      closed: 'Για αυτή την υπηρεσία αναφέρθηκε ότι έκλεισε στις {day}. Σε άμεσο κίνδυνο καλέστε το 112.',
      replaced: 'Τη θέση αυτής της επαφής πήρε άλλη. Σε άμεσο κίνδυνο καλέστε το 112.',
    },
    uncounted:
      'Εδώ η σελίδα δεν μπορεί να μετρήσει πόσο παλιός είναι ένας αριθμός. Αν η ημερομηνία του είναι παλαιότερη από δύο χρόνια, μπορεί να είναι λάθος.',
    clockWrong:
      'Το ρολόι αυτού του υπολογιστή είναι πίσω από την ημερομηνία του kit. Η ηλικία των στοιχείων μετριέται ως την ημέρα του kit.',
  },
  it: {
    byLaw: 'Il diritto europeo fissa questo numero: direttiva (UE) {directive}, articolo {article}.',
    byLawUnconfirmed:
      'Il diritto europeo fissa questo numero: direttiva (UE) {directive}, articolo {article}. Orari e servizio non sono ancora confermati dall’organizzazione.',
    confirmedBy: 'Confermato da {name} in data {day}',
    confirmedThenSource: 'Confermato da {name} in data {day}; fonte più recente: {date}.',
    confirmedThenChecked: 'Confermato da {name} in data {day}; verificato in data {date}.',
    confirmedOld:
      'Confermato l’ultima volta da {name} in data {day}, più di due anni fa. Il numero può essere sbagliato. In caso di pericolo immediato chiami il 112.',
    unconfirmed:
      'Non ancora confermato dall’organizzazione; fonte più recente: {date}. In caso di pericolo immediato chiami il 112.',
    unconfirmedOld:
      'Non ancora confermato dall’organizzazione; fonte più recente: {date}, più di due anni fa. Il numero può essere sbagliato. In caso di pericolo immediato chiami il 112.',
    unconfirmedChecked:
      'Verificato in data {date}; non ancora confermato dall’organizzazione. In caso di pericolo immediato chiami il 112.',
    unconfirmedCheckedOld:
      'Ultima verifica: {date}, più di due anni fa; non ancora confermato dall’organizzazione. Il numero può essere sbagliato. In caso di pericolo immediato chiami il 112.',
    unconfirmedUndated:
      'Non ancora confermato dall’organizzazione; le fonti sono senza data. Il numero può essere sbagliato. In caso di pericolo immediato chiami il 112.',
    ageConfirmed: 'conferma {date}',
    ageChecked: 'verificato {date}',
    ageSource: 'fonte {date}',
    ageOld: 'vecchio: {date}',
    ageUndated: 'senza data',
    doubtFirst: 'In caso di pericolo immediato',
    doubtShow: 'Mostrare comunque il numero',
    doubt: { closed: 'Chiuso', replaced: 'Sostituito' },
    doubtText: {
      closed:
        'Questo servizio è stato segnalato come chiuso in data {day}. In caso di pericolo immediato chiami il 112.',
      replaced: 'Un altro contatto ha preso il posto di questo. In caso di pericolo immediato chiami il 112.',
    },
    uncounted:
      'Qui la pagina non può contare quanto è vecchio un numero. Un numero con una data di più di due anni fa può essere sbagliato.',
    clockWrong:
      'L’orologio di questo computer è precedente a questo kit. L’età dei dati è contata fino al giorno del kit.',
  },
  pt: {
    byLaw: 'O direito europeu fixa este número: Diretiva (UE) {directive}, artigo {article}.',
    byLawUnconfirmed:
      'O direito europeu fixa este número: Diretiva (UE) {directive}, artigo {article}. Horário e serviço ainda não foram confirmados pela organização.',
    confirmedBy: 'Confirmado por {name} em {day}',
    confirmedThenSource: 'Confirmado por {name} em {day}; fonte mais recente: {date}.',
    confirmedThenChecked: 'Confirmado por {name} em {day}; verificado em {date}.',
    confirmedOld:
      'Confirmado pela última vez por {name} em {day}, há mais de dois anos. O número pode estar errado. Em perigo imediato ligue para o 112.',
    unconfirmed:
      'Ainda não confirmado pela organização; fonte mais recente: {date}. Em perigo imediato ligue para o 112.',
    unconfirmedOld:
      'Ainda não confirmado pela organização; fonte mais recente: {date}, há mais de dois anos. O número pode estar errado. Em perigo imediato ligue para o 112.',
    unconfirmedChecked:
      'Verificado em {date}; ainda não confirmado pela organização. Em perigo imediato ligue para o 112.',
    unconfirmedCheckedOld:
      'Última verificação: {date}, há mais de dois anos; ainda não confirmado pela organização. O número pode estar errado. Em perigo imediato ligue para o 112.',
    unconfirmedUndated:
      'Ainda não confirmado pela organização; as fontes não têm data. O número pode estar errado. Em perigo imediato ligue para o 112.',
    ageConfirmed: 'confirmação {date}',
    ageChecked: 'verificado {date}',
    ageSource: 'fonte {date}',
    ageOld: 'antigo: {date}',
    ageUndated: 'sem data',
    doubtFirst: 'Em perigo imediato',
    doubtShow: 'Mostrar o número mesmo assim',
    doubt: { closed: 'Encerrado', replaced: 'Substituído' },
    doubtText: {
      closed: 'Este serviço foi indicado como encerrado em {day}. Em perigo imediato ligue para o 112.',
      replaced: 'Outro contacto tomou o lugar deste. Em perigo imediato ligue para o 112.',
    },
    uncounted:
      'Aqui a página não consegue contar a idade de um número. Um número com uma data de há mais de dois anos pode estar errado.',
    clockWrong:
      'O relógio deste computador é anterior a este kit. A idade dos dados conta-se até ao dia do kit.',
  },
};

/** The words of a language. */
export function ageWords(language: Language): AgeWords {
  return all[language];
}
