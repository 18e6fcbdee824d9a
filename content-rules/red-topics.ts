// Statements that must not be written yet: topics that a person must read, confirm or obtain first.
import { type Finding, shortened } from './finding.ts';
import { plainText, sentencesOf, type TextPiece } from './text-pieces.ts';

type RedTopic = {
  readonly name: string;
  /** All of these in one sentence. */
  readonly all: readonly RegExp[];
  /** None of these: the sentence describes a gap. */
  readonly unless?: RegExp;
};

const gap =
  /whether|not found|did not|could not|check|confirm|must be read|(?<!\p{L})(?:αν|εάν|δεν|ελέγξτε|επιβεβαι\p{L}*|πρέπει)(?!\p{L})|\b(?:se|non|verific\w+|conferm\w+|deve)\b|\b(?:não|confirm\w+)(?!\p{L})/iu;
const untransposed =
  /Greece|Greek|Cyprus|Cypriot|Portugal|Portuguese|Ελλάδα|Ελληνικ|Κύπρο|Κυπριακ|Πορτογαλία|Grecia|Cipro|Portogallo|Grécia|Chipre/u;
const cyprus = /Cyprus|Cypriot|Κύπρο|Κυπριακ|Cipro|cipriot|Chipre|91\(I\)\/2014/u;
const duty =
  /duty to report|obliged to report|obligation to report|must report|υποχρέωση (?:αναφοράς|καταγγελίας)|οφείλ\p{L}+ να (?:αναφέρ|καταγγείλ)\p{L}+|obbligo di (?:segnala|denuncia)|dev\p{L}+ (?:segnalare|denunciare)|dever de (?:comunica|denúncia|denunciar|reportar)|dev\p{L}+ comunicar/iu;
const article = /(?:sections?|articles?|art\.|άρθρ\p{L}*|articol\p{L}*|artt\.|artigos?)\s?\d/iu;

/** Topics marked red in the content plan. */
const topics: readonly RedTopic[] = [
  {
    name: 'penalties',
    all: [
      /\d/u,
      /imprison|prison sentence|years in prison|(?:κάθειρξη|φυλάκιση)|reclusione|pena detentiva|anos de prisão|pena de prisão|\bfine of\b|πρόστιμο|χρηματική ποινή|\bmulta d[aei]/iu,
    ],
  },
  {
    // Its sections were not read; in the other countries the articles were.
    name: 'articles on the duty to report in Cyprus',
    all: [duty, article, cyprus],
    unless: gap,
  },
  {
    // Read only in the summary of a judgment.
    name: 'the duty to report of Law 184/1983',
    all: [duty, /184\/1983/u],
  },
  {
    // Italy has transposed it, and the decree was read.
    name: 'transposition of Directive (EU) 2024/1712 in Greece, Cyprus or Portugal',
    all: [
      /2024\/1712/u,
      untransposed,
      /transposed|has brought|brought it into|μετέφερε|ενσωμάτωσε|ha recepito|ha attuato|recepit[ao]|transpôs|transpost[ao]/iu,
    ],
    unless: gap,
  },
  {
    // Rules that take rights from a child; a lawyer of the country must read them first.
    name: 'what follows when a child refuses an examination of its age, or when its results differ',
    all: [
      /X-ray|ακτινογραφ|radiograf/iu,
      /prevail|presum|refus|υπερισχύ|τεκμ[αή]ρ|άρνηση|αρνείται|preval|rifiut|presun|recus/iu,
    ],
    unless: gap,
  },
  {
    name: 'a name of an office holder',
    all: [
      /(?:Commissioner|Ombudsman|Rapporteur|Minister|Co-?ordinator|Director|Prosecutor|Επίτροπος|Εισηγητής|Υπουργός|Διευθυντής|Garante|Ministro|Direttore|Provedora?|Ministra|Diretora?)\b[^.]{0,60}?(?:\b(?:Mr|Mrs|Ms|Dr|Dott|Sr|Sra)\.?\s|(?:κ|κα)\.\s|,\s(?:who is|since|is)\s)\p{Lu}\p{Ll}+/u,
    ],
  },
  { name: 'the figure of 7 %', all: [/(?<![\d.,])7\s?(?:%|per cent|τοις εκατό|per cento|por cento)/iu] },
  {
    name: 'session 5 of IMPACT',
    all: [
      /\b(?:session|sessione|sessão)\s(?:5|five|cinque|cinco)(?!\d)|fifth session|quinta sessione|quinta sessão|συνεδρία\s5|πέμπτη συνεδρία/iu,
    ],
    // Four project pages were read, each in part; a sentence on them says so.
    unless:
      /excerpt|αποσπάσμα|estratt|excert|not found|did not find|δεν βρ|non (?:è stata )?trovat|non abbiamo trovato|não (?:foi )?encontr/iu,
  },
  { name: 'checklist C12 (online evidence)', all: [/kit:c12(?!\d)/iu] },
  {
    name: 'a new EU strategy against trafficking as if it existed',
    all: [/2026\s?[-–]\s?20(?:29|30)/u, /strateg|στρατηγικ|estratég/iu],
    unless: /expected|not found|did not|αναμεν|δεν|attes[ao]|non|esperad|previst|não/iu,
  },
  {
    name: 'children counted in Portugal in 2020',
    all: [
      /Portugal|Πορτογαλία|Portogallo/u,
      /(?<![\d/])2020(?!\d)/u,
      /(?<![\d.,])\d{1,2}\s(?:minors|children|ανήλικ|παιδιά|minori|menores|crianças)/iu,
    ],
  },
];

/** Finds every sentence of a piece about a red topic. */
export function checkRedTopics({ file, line, text }: TextPiece): Finding[] {
  return sentencesOf(text).flatMap((sentence) => {
    const plain = plainText(sentence);
    return topics
      .filter(
        ({ all, unless }) =>
          all.every((one) => one.test(sentence) || one.test(plain)) && !unless?.test(plain),
      )
      .map(({ name }): Finding => {
        const message = `${name} may not be written yet: ${shortened(plain)}`;
        return { file, line, rule: 'red-topic', severity: 'error', message };
      });
  });
}
