// The one word for each thing of the program in each language, and the words that must not replace it.
import type { Language } from '../../../../core/base/language.ts';

/** The word for a thing, and words a person might take for another thing. */
type Word = { readonly is: RegExp; readonly isNot?: RegExp };

const word = (text: string): RegExp => new RegExp(`(?<!\\p{L})(?:${text})(?!\\p{L})`, 'iu');

/** The things and actions of the program. A sentence that names one in English names it in every language, and with this word. */
export const vocabulary: Readonly<Record<string, Readonly<Record<Language, Word>>>> = {
  kit: {
    en: { is: word('kits?'), isNot: word('bundles?|toolkits?|collections?') },
    el: { is: word('kit'), isNot: word('kits|κιτ|πακέτ\\p{L}+|συλλογ\\p{L}+') },
    it: { is: word('kit'), isNot: word('kits|pacchett\\p{L}+|raccolt\\p{L}+') },
    pt: { is: word('kits?'), isNot: word('pacotes?|conjuntos?|coleç\\p{L}+') },
  },
  resource: {
    en: { is: word('resources?') },
    el: { is: word('τεκμηρίων|τεκμήρι\\p{L}+'), isNot: word('πόρο\\p{L}+|πόρων') },
    it: { is: word('risors[ae]'), isNot: word('material[ei]') },
    pt: { is: word('recursos?'), isNot: word('materia(?:l|is)') },
  },
  report: {
    en: { is: word('reports?'), isNot: word('papers?|publications?|studies') },
    el: { is: word('έκθεση|έκθεσης|εκθέσε\\p{L}+'), isNot: word('δημοσίευσ\\p{L}+|μελέτες|πόρισμα') },
    it: { is: word('rapport[oi]'), isNot: word('relazion[ei]|reports?|pubblicazion[ei]') },
    pt: { is: word('relatórios?'), isNot: word('reportage\\p{L}+|informes?|publicaç\\p{L}+') },
  },
  lesson: {
    en: { is: word('lessons?'), isNot: word('courses?|classes|units?') },
    el: { is: word('μάθημα|μαθήμα\\p{L}+'), isNot: word('κεφάλαι\\p{L}+|διάλεξ\\p{L}+') },
    it: { is: word('lezion[ei]'), isNot: word('(?<!in )cors[oi]|unità') },
    pt: { is: word('liç(?:ão|ões)'), isNot: word('aulas?|cursos?|unidades?') },
  },
  checklist: {
    en: { is: word('checklists?'), isNot: word('check lists?|to-do lists?') },
    el: { is: word('λίστ(?:α|ας|ες) ελέγχου'), isNot: word('κατάλογο\\p{L}* ελέγχου|τσεκ\\p{L}*') },
    it: {
      is: word('list[ae] di controllo'),
      isNot: word('checklist|list[ae] di verifica|elenc\\p{L}+ di controllo'),
    },
    pt: { is: word('listas? de verificação'), isNot: word('checklist|listas? de controlo') },
  },
  contact: {
    en: { is: word('contacts?') },
    el: { is: word('επαφ(?:ή|ής|ές|ών)'), isNot: word('επικοινωνί\\p{L}+') },
    it: { is: word('contatt[oi]'), isNot: word('recapit[oi]') },
    pt: { is: word('contactos?'), isNot: word('contatos?') },
  },
  library: {
    en: { is: word('library'), isNot: word('bookshelf|collection') },
    el: { is: word('βιβλιοθήκη[ς]?'), isNot: word('συλλογ\\p{L}+') },
    it: { is: word('biblioteca'), isNot: word('libreria') },
    pt: { is: word('biblioteca'), isNot: word('livraria') },
  },
  publisher: {
    en: { is: word('publishers?'), isNot: word('issuers?|editors?|vendors?') },
    el: { is: word('εκδότ(?:η|ης|ες)|εκδοτών'), isNot: word('συντάκτ\\p{L}+') },
    it: { is: word('editor[ei]'), isNot: word('casa editrice|autor[ei]') },
    pt: { is: word('editor(?:es)?'), isNot: word('editora|autor(?:es)?') },
  },
  stick: {
    en: { is: word('sticks?'), isNot: word('USB|thumb drives?|flash drives?|memory keys?') },
    el: { is: word('(?:στικάκια?|στικακί(?:ου|ων)) USB'), isNot: word('φλασάκι|στικ|μνήμη USB') },
    it: { is: word('chiavett[ae] USB'), isNot: word('penn[ae] USB|pendrive|pennett[ae]|stick') },
    pt: { is: word('pens? USB'), isNot: word('pen ?drives?|sticks?') },
  },
  module: {
    en: { is: word('modules?') },
    el: { is: word('ενότητ(?:α|ας|ες|ων)'), isNot: word('μονάδ\\p{L}+') },
    it: { is: word('modul[oi]') },
    pt: { is: word('módulos?') },
  },
  quiz: {
    en: { is: word('quiz'), isNot: word('tests?|exams?') },
    el: { is: word('κουίζ'), isNot: word('τεστ|διαγώνισμα') },
    it: { is: word('quiz'), isNot: word('test|esam[ei]') },
    pt: { is: word('teste'), isNot: word('quiz|exames?|questionários?') },
  },
  install: {
    en: { is: word('(?:un)?install(?:s|ed|ing|ation|er)?'), isNot: word('takes? in|taken in|took in') },
    el: { is: word('\\p{L}*εγκα[τθ]\\p{L}+') },
    it: { is: word('\\p{L}*install\\p{L}+') },
    pt: { is: word('\\p{L}*instal\\p{L}+') },
  },
  remove: {
    en: { is: word('remov\\p{L}+') },
    el: { is: word('αφαιρ\\p{L}+|αφαίρ\\p{L}+') },
    it: { is: word('rimuov\\p{L}+|rimoss\\p{L}+') },
    pt: { is: word('remov\\p{L}+') },
  },
  save: {
    en: { is: word('saves?|saved') },
    el: { is: word('αποθηκ\\p{L}+|αποθήκ\\p{L}+') },
    it: { is: word('salv\\p{L}+') },
    pt: { is: word('guard\\p{L}+') },
  },
  fingerprint: {
    en: { is: word('fingerprints?'), isNot: word('exact mark') },
    el: { is: word('αποτύπωμα|αποτυπώμα\\p{L}+'), isNot: word('ακριβές σημάδι') },
    it: { is: word('impront[ae]'), isNot: word('segno esatto') },
    pt: { is: word('impress(?:ão|ões)'), isNot: word('marca exata') },
  },
  signature: {
    en: { is: word('signatures?') },
    el: { is: word('υπογραφ(?:ή|ής|ές|ών)') },
    it: { is: word('firm[ae]') },
    pt: { is: word('assinaturas?'), isNot: word('firmas?') },
  },
  bookmark: {
    en: { is: word('bookmarks?') },
    el: { is: word('σελιδοδείκτ\\p{L}+|σελιδοδεικτ\\p{L}+') },
    it: { is: word('segnalibr[oi]') },
    pt: { is: word('marcador(?:es)?'), isNot: word('favoritos?') },
  },
};

/** Words that speak to a friend; the program speaks politely. English has no such words. */
export const familiar: Readonly<Partial<Record<Language, RegExp>>> = {
  el: word('εσύ|εσένα|σου|σε σένα|δικ(?:ός|ή|ό|ά|ές|οί) σου'),
  it: word('tu|te|ti|tuo|tua|tuoi|tue'),
  pt: word('tu|te|ti|teu|tua|teus|tuas|contigo'),
};

/** Words of Brazil that have another form in Portugal. */
export const brazilian = word(
  'arquivos?|tela|telas|usuários?|salvar|salvo|salva|contatos?|fatos?|senhas?|celular(?:es)?|baixar|mouse|você|vocês|registro|deletar|planilha',
);

/** Italian buttons are infinitives, and sentences say Lei: no sentence begins as one gives orders to a friend. */
export const italianOrders =
  /^(?:Salva|Chiudi|Apri|Conserva|Prendi|Tieni|Inizia|Rimuovi|Installa|Scegli|Mostra|Annulla|Aggiungi|Invia|Scrivi|Premi|Torna|Continua|Elimina|Cancella|Seleziona|Inserisci|Riprova|Esci|Vai|Cambia|Crea|Modifica)(?!\p{L})/u;
