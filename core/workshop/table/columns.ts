// Meaning of the columns in a table of contacts: our names, those of HSDS, and plain words of four languages.
import { type Language, languages } from '../../base/language.ts';

/** Facts of a contact in one cell, or in one cell for each language. */
export type CellField =
  | 'id'
  | 'ship'
  | 'country'
  | 'region'
  | 'organisation'
  | 'service'
  | 'needs'
  | 'isEmergency'
  | 'stripOrder'
  | 'replacedBy'
  | 'holidayCity'
  | 'openingHours'
  | 'isAlwaysOpen'
  | 'schedules'
  | 'byAppointment'
  | 'languages'
  | 'languageCodes'
  | 'minAge'
  | 'maxAge'
  | 'isFree'
  | 'whoMayCall'
  | 'notes'
  | 'evidenceDate'
  | 'confirmedOn'
  | 'confirmedBy'
  | 'confirmedEmail';

/** Facts of which a contact may have several; their columns are numbered. */
export type ListField =
  | 'phone'
  | 'phoneE164'
  | 'phoneKind'
  | 'phoneChannels'
  | 'phoneLanguages'
  | 'phoneNote'
  | 'email'
  | 'website'
  | 'sourceTitle'
  | 'sourceAddress'
  | 'sourceDate';

/** Meaning of a column. */
export type Column = {
  /** The header as written in the table. */
  readonly header: string;
  /** Counted from 0. */
  readonly index: number;
  readonly field: CellField | ListField;
  /** Of a list: the number of the entry, from 1. */
  readonly number: number;
  /** The language in the header, or that of the header's words. */
  readonly language?: Language;
};

/** The columns of a table by meaning, each in its order. */
export type ColumnIndex = ReadonlyMap<CellField | ListField, readonly Column[]>;

/** Sorts columns by meaning. */
export function indexColumns(columns: readonly Column[]): ColumnIndex {
  const index = new Map<CellField | ListField, Column[]>();
  for (const column of columns) {
    const own = index.get(column.field);
    if (own) own.push(column);
    else index.set(column.field, [column]);
  }
  return index;
}

const words: Readonly<Record<CellField | ListField, string>> = {
  id: 'id|contact id|service id|code|κωδικος|codice|codigo|identificador',
  ship: 'ship|decision|αποφαση|decisione|decisao',
  country: 'country|χωρα|paese|pais|nazione',
  region: 'region|area|service area|place|town|city|περιοχη|πολη|regione|zona|citta|regiao|cidade',
  organisation:
    'organisation|organization|organisation name|organization name|provider|agency|οργανισμοσ|φορεασ|organizzazione|ente|organizacao|entidade|instituicao|name of the organisation|ονομα του οργανισμου|nome dell organizzazione|nome da organizacao',
  service:
    'service|service name|name|title|υπηρεσια|ονομα|servizio|nome|servico|what it helps with|σε τι βοηθα|in che cosa aiuta|em que ajuda',
  needs:
    'needs|need|category|categories|αναγκεσ|αναγκη|bisogni|bisogno|necessidades|necessidade|for which need|για ποια αναγκη|per quale bisogno|para que necessidade',
  isEmergency: 'isemergency|emergency|εκτακτη αναγκη|emergenza|emergencia',
  stripOrder: 'striporder',
  replacedBy: 'replacedby|replaced by|αντικατασταθηκε απο|sostituito da|substituido por',
  openingHours:
    'openinghours|opening hours|hours|open|schedule|schedule description|ωραριο|ωρεσ|ωρεσ λειτουργιασ|orario|orari|orario di apertura|horario|horarios',
  holidayCity: 'holidaycity|holiday city|city of holidays',
  schedules: 'schedules|weekly hours',
  byAppointment: 'byappointment|by appointment|appointment',
  languageCodes: 'languagecodes|language codes',
  minAge: 'minage|minimum age|youngest|ελαχιστη ηλικια|eta minima|idade minima',
  maxAge: 'maxage|maximum age|oldest|μεγιστη ηλικια|eta massima|idade maxima',
  isAlwaysOpen: 'isalwaysopen|always open|24 7|24h|24 hours|παντα ανοιχτα|sempre aperto|sempre aberto',
  languages: 'languages|language|γλωσσεσ|γλωσσα|lingue|lingua|linguas|idiomas|idioma',
  isFree: 'isfree|free|free of charge|cost|δωρεαν|gratuito|gratis|gratuita',
  whoMayCall:
    'whomaycall|who may call|who can call|eligibility|eligibility description|ποιοσ μπορει να καλεσει|chi puo chiamare|quem pode ligar|quem pode telefonar',
  notes:
    'notes|note|description|remarks|comment|comments|σημειωσεισ|σημειωση|παρατηρησεισ|annotazioni|notas|observacoes',
  evidenceDate:
    'evidencedate|evidence date|as of|checked|checked on|ημερομηνια|ημερομηνια στοιχειου|data|data di verifica|data da verificacao',
  confirmedOn: 'confirmedon|confirmed on|confirmed|assured date|επιβεβαιωθηκε|confermato il|confirmado em',
  confirmedBy: 'confirmedby|confirmed by|επιβεβαιωση απο|confermato da|confirmado por',
  confirmedEmail: 'confirmedemail|assurer email',
  phone:
    'phone|phones|phone number|phone numbers|telephone|tel|number|mobile|hotline|helpline|τηλεφωνο|τηλεφωνα|τηλ|αριθμοσ|αριθμοσ τηλεφωνου|αριθμοι τηλεφωνου|κινητο|κιν|telefono|numero|numero di telefono|numeri di telefono|cellulare|telefone|numero de telefone|numeros de telefone|telemovel',
  phoneE164: 'phone international|international number|e 164',
  phoneKind: 'phone kind|phone type',
  phoneChannels: 'phone channels|channels',
  phoneLanguages: 'phone languages',
  phoneNote: 'phone note|phone description',
  email: 'email|emails|e mail|mail|ηλεκτρονικη διευθυνση|posta elettronica|correio eletronico',
  website:
    'website|websites|url|web|web site|web page|site|ιστοσελιδα|ιστοτοποσ|sito|sito web|sitio|pagina web|sitio web',
  sourceTitle: 'source|sources|source title|πηγη|πηγεσ|fonte|fonti|fontes',
  sourceAddress: 'source address|source url|source link',
  sourceDate: 'source date',
};

const byWord: ReadonlyMap<string, CellField | ListField> = new Map(
  (Object.entries(words) as [CellField | ListField, string][]).flatMap(([field, list]) =>
    list.split('|').map((word) => [word, field] as const),
  ),
);
const languageNames: Readonly<Record<string, Language>> = {
  english: 'en',
  greek: 'el',
  italian: 'it',
  portuguese: 'pt',
  αγγλικα: 'en',
  ελληνικα: 'el',
  ιταλικα: 'it',
  πορτογαλικα: 'pt',
  inglese: 'en',
  greco: 'el',
  italiano: 'it',
  portoghese: 'pt',
  ingles: 'en',
  grego: 'el',
  portugues: 'pt',
};

/** The meaning of a header; undefined if it is unknown. */
export function readHeader(header: string, index: number): Column | undefined {
  const parts = plain(header).split(' ').filter(Boolean);
  const language = languageIn(parts.at(-1) ?? '');
  if (language && parts.length > 1) parts.pop();
  const numberAt = parts.findIndex((part) => /^\d{1,2}$/.test(part));
  // `24 7` counts as one word.
  const isNumbered = numberAt > 0 && byWord.get(parts.join(' ')) === undefined;
  const number = isNumbered ? Number(parts[numberAt]) : 1;
  if (isNumbered) parts.splice(numberAt, 1);
  const name = parts.join(' ');
  const field = byWord.get(name) ?? byWord.get(name.replace(/^(?:service|organization|contact) /, ''));
  if (!field || number < 1) return undefined;
  const said = language ?? (/\p{Script=Greek}/u.test(name) ? 'el' : undefined);
  return { header, index, field, number, ...(said ? { language: said } : {}) };
}

const listHeaders: Readonly<Record<ListField, readonly [string, string]>> = {
  phone: ['phone', ''],
  phoneE164: ['phone', '_international'],
  phoneKind: ['phone', '_kind'],
  phoneChannels: ['phone', '_channels'],
  phoneLanguages: ['phone', '_languages'],
  phoneNote: ['phone', '_note'],
  email: ['email', ''],
  website: ['website', ''],
  sourceTitle: ['source', '_title'],
  sourceAddress: ['source', '_address'],
  sourceDate: ['source', '_date'],
};

/** The header of a column in our own tables. */
export function cellHeader(field: CellField, language?: Language): string {
  return language === undefined ? field : `${field}_${language}`;
}

/** The header of a numbered column in our own tables; `number` counts from 1. */
export function listHeader(field: ListField, number: number, language?: Language): string {
  const [before, after] = listHeaders[field];
  return `${before}${number}${after}${language === undefined ? '' : `_${language}`}`;
}

/** A header or a word in a cell without case, accents and punctuation. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function languageIn(word: string): Language | undefined {
  return languages.find((language) => language === word) ?? languageNames[word];
}
