// Italian words of printed documents and START-HERE.html.
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
    try: 'Da provare',
    note: 'Nota',
    confirm: 'Da confermare con un professionista di questo Paese',
  },
  immediateDanger: 'Pericolo immediato: 112',
  contents: 'Indice',
  agenda: 'Programma',
  trainerNotes: 'Note per chi conduce la formazione',
  sources: 'Fonti',
  factsChecked: 'Dati verificati:',
  factsConfirmed: 'Dati confermati:',
  compiled: 'Compilato, da allora non verificato:',
  sourcesUpTo: 'fonti fino a:',
  documentOf: 'Documento del',
  notChecked: 'Non è registrata alcuna verifica dei dati',
  nextCheck: 'Prossima verifica entro:',
  issued: 'Pubblicazione:',
  publisher: 'Editore',
  rights: 'Diritti',
  toBeReviewed: 'Alcune parti di questo testo devono ancora essere riviste da un professionista.',
  undated: 'senza data',
  start: {
    version: 'Versione',
    emergencyTitle: 'Numeri di emergenza',
    emergencyNote:
      'Un minore è in pericolo adesso: chiami prima il 112. I numeri brevi funzionano solo nel loro Paese; non metta mai davanti un prefisso internazionale.',
    openTitle: 'Come aprire il programma',
    openSteps: [
      'Accanto a questa cartella cerchi la cartella program e, al suo interno, windows, linux o mac. Apra quella del Suo computer.',
      'Avvii IMPACT Kit, che si trova lì. Non si installa nulla e nulla viene inviato.',
      'Se il programma chiede un kit, scelga la cartella in cui si trova questa pagina.',
    ],
    openWithout:
      'Anche senza il programma tutto si può leggere: i documenti qui sotto si aprono con qualsiasi lettore PDF, le lezioni e le liste di controllo con qualsiasi editor di testo.',
    documentsTitle: 'Documenti',
    pages: 'pagine',
    minutes: 'minuti',
    lessons: 'Lezioni',
    contactsTitle: 'Contatti',
    contactsNote:
      'Non chiami una linea solo per provarla: una linea occupata può togliere a un minore la sua chiamata.',
    contactsListedIn: 'I contatti sono elencati in:',
    moreContacts: (count) =>
      `Altri ${count.toLocaleString('it')} contatti sono in questo kit. Il programma li mostra e li cerca.`,
    replacedBy: 'Sostituito da:',
    openingHours: 'Orari:',
    checkTitle: 'Come verificare che questo kit sia intatto',
    checkText:
      'Il programma controlla ogni file prima di mostrare qualcosa. Chiunque può controllare anche senza, in questa cartella:',
    checkFiles: 'Ogni file è come lo ha lasciato l’editore quando tutte le righe finiscono con OK:',
    checkSignature: 'L’editore ha firmato l’elenco dei file quando la risposta dice che la firma è giusta:',
    checkKey:
      'Una chiave che si trova sulla stessa chiavetta USB non prova nulla da sola. La confronti con l’editore al telefono o di persona.',
  },
};
