// Decides how START-HERE.html tells the age of a contact, in four languages: with the sentences of the program.
import type { Language } from '../../kit/catalogue.ts';

/** The sentences of one language; `{name}` stands for who confirmed, `{day}` for when, in words. */
export type AgeWords = {
  readonly confirmedBy: string;
  readonly confirmedDue: string;
  readonly confirmedStale: string;
  /** Where the page cannot count: nobody knows on which day it is read. */
  readonly confirmedUncounted: string;
  readonly oldFirst: string;
  readonly oldNumber: string;
  readonly oldShow: string;
  /** Opens the numbers where the page cannot count. */
  readonly showUncounted: string;
  /** Stands in the place of a number at the top of the page where it cannot count. */
  readonly numberOfDay: string;
  readonly clockWrong: string;
};

const all: Readonly<Record<Language, AgeWords>> = {
  en: {
    confirmedBy: 'Confirmed by {name} on {day}',
    confirmedDue:
      'Confirmed by {name} on {day}. That is more than half a year ago; ask whether it still holds.',
    confirmedStale:
      'Last confirmed by {name} on {day}, more than a year ago. The number may be wrong. In immediate danger call 112.',
    confirmedUncounted:
      'Confirmed by {name} on {day}. This page cannot count here how long ago that was: after a year the number may be wrong. In immediate danger call 112.',
    oldFirst: 'In immediate danger',
    oldNumber: 'Old number',
    oldShow: 'Show the old number',
    showUncounted: 'Show the number, confirmed on {day}',
    numberOfDay: 'Number confirmed on {day}',
    clockWrong:
      'The clock of this computer is earlier than this kit. How old facts are is counted to the day of the kit.',
  },
  el: {
    confirmedBy: 'Επιβεβαιώθηκε στις {day}: {name}',
    confirmedDue:
      'Επιβεβαιώθηκε από {name} στις {day}. Έχει περάσει πάνω από μισός χρόνος· ρωτήστε αν ισχύει ακόμη.',
    confirmedStale:
      'Επιβεβαιώθηκε τελευταία από {name} στις {day}, πριν από πάνω από έναν χρόνο. Ο αριθμός μπορεί να είναι λάθος. Σε άμεσο κίνδυνο καλέστε το 112.',
    confirmedUncounted:
      'Επιβεβαιώθηκε στις {day}: {name}. Εδώ η σελίδα δεν μπορεί να μετρήσει πόσος καιρός πέρασε: μετά από έναν χρόνο ο αριθμός μπορεί να είναι λάθος. Σε άμεσο κίνδυνο καλέστε το 112.',
    oldFirst: 'Σε άμεσο κίνδυνο',
    oldNumber: 'Παλιός αριθμός',
    oldShow: 'Εμφάνιση του παλιού αριθμού',
    showUncounted: 'Εμφάνιση του αριθμού που επιβεβαιώθηκε στις {day}',
    numberOfDay: 'Αριθμός που επιβεβαιώθηκε στις {day}',
    clockWrong:
      'Το ρολόι αυτού του υπολογιστή είναι πίσω από την ημερομηνία του kit. Η ηλικία των στοιχείων μετριέται ως την ημέρα του kit.',
  },
  it: {
    confirmedBy: 'Confermato da {name} in data {day}',
    confirmedDue: 'Confermato da {name} il {day}. È passato più di mezzo anno; chieda se vale ancora.',
    confirmedStale:
      'Confermato l’ultima volta da {name} il {day}, più di un anno fa. Il numero può essere sbagliato. In caso di pericolo immediato chiami il 112.',
    confirmedUncounted:
      'Confermato da {name} in data {day}. Qui la pagina non può contare quanto tempo è passato: dopo un anno il numero può essere sbagliato. In caso di pericolo immediato chiami il 112.',
    oldFirst: 'In caso di pericolo immediato',
    oldNumber: 'Numero vecchio',
    oldShow: 'Mostra il numero vecchio',
    showUncounted: 'Mostra il numero, confermato in data {day}',
    numberOfDay: 'Numero confermato in data {day}',
    clockWrong:
      'L’orologio di questo computer è precedente a questo kit. L’età dei dati è contata fino al giorno del kit.',
  },
  pt: {
    confirmedBy: 'Confirmado por {name} em {day}',
    confirmedDue: 'Confirmado por {name} em {day}. Já passou mais de meio ano; pergunte se ainda é válido.',
    confirmedStale:
      'Confirmado pela última vez por {name} em {day}, há mais de um ano. O número pode estar errado. Em perigo imediato ligue 112.',
    confirmedUncounted:
      'Confirmado por {name} em {day}. Aqui a página não consegue contar há quanto tempo foi: depois de um ano o número pode estar errado. Em perigo imediato ligue 112.',
    oldFirst: 'Em perigo imediato',
    oldNumber: 'Número antigo',
    oldShow: 'Mostrar o número antigo',
    showUncounted: 'Mostrar o número, confirmado em {day}',
    numberOfDay: 'Número confirmado em {day}',
    clockWrong:
      'O relógio deste computador é anterior a este kit. A idade dos dados conta-se até ao dia do kit.',
  },
};

/** The words of a language. */
export function ageWords(language: Language): AgeWords {
  return all[language];
}
