// Decides the Italian words of a kit's papers.
import type { KitWords } from './word-types.ts';

/** Italian. */
export const italianWords: KitWords = {
  language: 'Italiano',
  languages: { en: 'Inglese', el: 'Greco', it: 'Italiano', pt: 'Portoghese' },
  countries: { EU: 'Unione europea', GR: 'Grecia', IT: 'Italia', CY: 'Cipro', PT: 'Portogallo' },
  kinds: { report: 'Rapporto', module: 'Modulo', slides: 'Diapositive', checklist: 'Lista di controllo' },
  kindsMany: { report: 'Rapporti', module: 'Moduli', slides: 'Diapositive', checklist: 'Liste di controllo' },
  boxes: {
    danger: 'Pericolo',
    rule: 'Regola',
    example: 'Esempio',
    try: 'Provate',
    note: 'Nota',
    confirm: 'Da confermare con un professionista di questo Paese',
  },
  immediateDanger: 'Pericolo immediato: 112',
  contents: 'Indice',
  sources: 'Fonti',
  factsChecked: 'Dati verificati il',
  nextCheck: 'Prossima verifica entro il',
  issued: 'Pubblicato il',
  publisher: 'Editore',
  rights: 'Diritti',
  toBeReviewed: 'Alcune parti di questo testo devono ancora essere riviste da un professionista.',
  undated: 'senza data',
  start: {
    version: 'Versione',
    emergencyTitle: 'Numeri di emergenza',
    emergencyNote:
      'Un minore è in pericolo adesso: chiamate prima il 112. I numeri brevi funzionano solo nel loro Paese; non mettete mai un prefisso internazionale.',
    openTitle: 'Come aprire il programma',
    openSteps: [
      'Accanto a questa cartella cercate una cartella chiamata windows, linux o mac. Aprite quella del vostro computer.',
      'Avviate IMPACT Kit che si trova lì. Non si installa nulla e nulla viene inviato.',
      'Se il programma chiede un kit, scegliete la cartella in cui si trova questa pagina.',
    ],
    openWithout:
      'Anche senza il programma tutto si può leggere: i documenti qui sotto si aprono con qualsiasi lettore PDF, le lezioni e le liste di controllo con qualsiasi editor di testo.',
    documentsTitle: 'Documenti',
    pages: 'pagine',
    minutes: 'minuti',
    lessons: 'Lezioni',
    contactsTitle: 'Contatti',
    contactsNote:
      'Non chiamate una linea solo per provarla: una linea occupata può togliere a un minore la sua chiamata.',
    notConfirmed: "Non ancora confermato dall'organizzazione.",
    confirmedOn: 'Confermato il',
    evidence: 'Fonte più recente:',
    openingHours: 'Orari:',
    checkTitle: 'Come verificare che questo kit sia intatto',
    checkText:
      'Il programma controlla ogni file prima di mostrare qualcosa. Chiunque può controllare anche senza, in questa cartella:',
    checkFiles: "Ogni file è come l'ha lasciato l'editore quando tutte le righe finiscono con OK:",
    checkSignature: "L'editore ha firmato l'elenco dei file quando la risposta dice che la firma è giusta:",
    checkKey:
      "Una chiave che si trova sulla stessa chiavetta non prova nulla da sola. Confrontatela con l'editore al telefono o di persona.",
  },
};
