// Italian words of the web edition.
import type { WebWords } from './word-types.ts';

/** Italian. */
export const italian: WebWords = {
  searchTitle: 'Cercare in questo kit',
  searchHint: 'Una parola, un nome, un numero, una domanda',
  preparing: 'La ricerca è in preparazione …',
  unsupported:
    'Questo browser non può cercare qui. Numeri, passi, liste di controllo e documenti qui sotto si leggono comunque.',
  damaged:
    'Una parte di questa pagina è danneggiata. Copi di nuovo il kit. Quello che sta sotto si può leggere. Danneggiato:',
  country: 'Paese',
  found: (count) => (count === 1 ? '1 risultato' : `${count} risultati`),
  nothing: 'Nessun risultato.',
  nothingDo:
    'Usi meno parole o parole più semplici, oppure la parola in un’altra lingua. Desinenze e accenti non contano.',
  more: 'Mostrare altri risultati',
  calls: 'Chi chiamare',
  answers: 'Passaggi che possono rispondere',
  didYouMean: 'Forse cercava',
  page: 'pagina',
  translated: 'trovato per traduzione',
  partial: 'non tutte le parole',
  back: 'Indietro',
  home: 'Inizio',
  stepsTitle: 'Che cosa ha notato?',
  places: 'Per luogo',
  forms: 'Per forma di sfruttamento',
  general: 'Segnali generali',
  next: 'Che cosa fare',
  lesson: (number, total) => `Lezione ${number} di ${total}`,
  quiz: 'Quiz',
  quizLead: 'Le risposte si vedono subito. Nulla viene conservato.',
  answer: 'Rispondere',
  right: 'Giusto',
  wrong: 'Non proprio',
  rightOrder: 'L’ordine giusto',
  matchChoose: 'Scegliere …',
  place: 'Posto',
  yourAnswer: 'La Sua risposta',
  gap: (number) => `Spazio ${number}`,
  step: (number) => `Passo ${number}`,
  rightWords: 'Le parole giuste',
  glossary: 'Parole di questo campo',
  inCyprus: 'Greco di Cipro',
  unseen: 'ancora da rivedere',
  source: 'Fonte',
  always: 'Giorno e notte',
  openUntil: 'Aperto ora, fino alle {time}',
  closed: 'Chiuso ora',
  opensToday: 'Chiuso, riapre oggi alle {time}',
  opensTomorrow: 'Chiuso, riapre domani alle {time}',
  opensOn: 'Chiuso, riapre {day} alle {time}',
  timeThere: '(ora del servizio)',
  keepsNothing:
    'Questa pagina non conserva nulla: né ricerche, né note, né risposte. Il programma conserva le note, se lo desidera.',
  findsAccidents:
    'Questa pagina trova le parti danneggiate per caso. Se qualcuno ha cambiato il kit, lo dicono solo il controllo qui sotto o il programma.',
  tooLarge:
    'Questo kit è troppo grande per cercare in un browser. Tutto ciò che è su questa pagina si può leggere; il programma cerca in tutto il kit.',
  checkLead:
    'Questa pagina può confrontare ogni file con l’elenco del kit. Così si trovano i file danneggiati e quelli mancanti. Chi ha fatto l’elenco, lo dice solo la firma: la controlla il programma.',
  checkFolder: 'Scegliere la cartella del kit …',
  checkingFile: (number, total) => `Confronto del file ${number} di ${total} …`,
  checkWhole: (count) => `Tutti i ${count} file sono come dice l’elenco del kit.`,
  checkFaulty: 'Questo kit non è come dice il suo elenco. Lo copi di nuovo da dove l’ha ricevuto.',
  checkChanged: 'Cambiati o danneggiati:',
  checkMissing: 'Mancanti:',
  checkExtra: 'Non nell’elenco:',
  checkFingerprint:
    'Impronta del kit, da confrontare con quella che il programma mostra in Kit e nel registro delle chiavette:',
  checkNoKit: 'In questa cartella non c’è un kit. Scelga la cartella che contiene START-HERE.html.',
  alone:
    'I documenti del kit non sono accanto a questa pagina. Per leggerli, apra la pagina nella cartella del kit intero.',
};
