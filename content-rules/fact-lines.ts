// Detection of statements of fact, which need the number of a source.
import { type Finding, shortened } from './finding.ts';
import { withoutPhones } from './phone-numbers.ts';
import { plainText, sentencesOf, type TextPiece } from './text-pieces.ts';

/** Headings (by id, the same in all languages) whose text states no facts about the world, and why. */
const headingsWithoutFacts: Readonly<Record<string, string>> = {
  'workshop-plan': 'our proposal for a workshop',
  'case-story': 'invented stories',
  scenes: 'invented scenes',
  sorting: 'invented situations',
  gaps: 'what is still missing',
};
/** Boxes without facts: exercises, invented examples, emergency calls, and what must still be confirmed. */
const boxesWithoutFacts: readonly string[] = ['try', 'example', 'danger', 'confirm'];

const month =
  'January|February|March|April|May|June|July|August|September|October|November|December|' +
  'Ιανουαρίου|Φεβρουαρίου|Μαρτίου|Απριλίου|Μαΐου|Ιουνίου|Ιουλίου|Αυγούστου|Σεπτεμβρίου|Οκτωβρίου|Νοεμβρίου|Δεκεμβρίου|' +
  'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|' +
  'janeiro|fevereiro|março|abril|maio|junho|julho|setembro|outubro|novembro|dezembro';
/** Marks of a fact in a sentence, by name. */
const marks: Readonly<Record<string, RegExp>> = {
  'a date': new RegExp(
    `(?<!\\d)\\d{1,2}\\s(?:de\\s)?(?:${month})(?!\\p{L})|(?<!\\p{L})(?:${month})\\s(?:de\\s|del\\s)?(?:19|20)\\d{2}`,
    'u',
  ),
  'a year': /(?<![\d/.,])(?:19|20)\d{2}(?![\d/.,]*\d)/u,
  'a share': /\d\s?%|\d\s(?:per cent|τοις εκατό|per cento|por cento)/u,
  'a count': /(?<![\d/.,])\d{1,3}(?:[ \u00A0.,]\d{3})+(?!\d)/u,
  'the number of a law':
    /(?<![\d])\d{1,4}(?:\(I\))?\/(?:19|20)\d{2}|(?:19|20)\d{2}\/\d{1,4}\/?(?:EU|ΕΕ|UE|EC|ΕΚ|CE)?|(?:articles?|art\.|άρθρ\p{L}*|articol\p{L}*|artigos?)\s\d/iu,
  'the age of a child': /(?:under|κάτω των|meno di|menos de) 18/iu,
};
/** A sentence about the kit itself, or about missing information, is our own statement. */
const isOurs = new RegExp(
  [
    /\b(?:we|our|ours)\b|this (?:kit|page|module|text)|next check|checked on|compiled on|not described here/u,
    /(?<!\p{L})(?:μας|εμείς|βρήκαμε|διαβάσαμε|γράφουμε|συντάχθηκε στις|ελέγχθηκαν|έλεγχος)(?!\p{L})|στηρίζεται το κείμενο|δεν περιγράφονται εδώ/u,
    /\b(?:nostr[aoie]|abbiamo|scriviamo|riportiamo|quest[oa] (?:kit|pagina|testo)|prossim[ao] (?:verifica|controllo)|verificati|compilato il|non sono descritti qui)\b/u,
    /\b(?:noss[ao]s?|est[ea] (?:kit|página|texto)|próxima verificação|verificados|compilado em|encontrámos|lemos|escrevemos|publicamos|não estão aqui descritos)\b/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'iu',
);
/** Sentences that look like a fact but state none: file, heading, first words, and why. */
const acceptedSentences: readonly {
  readonly file: string;
  readonly heading: string;
  readonly starts: RegExp;
  readonly reason: string;
}[] = [
  {
    file: 'modules/m9/lesson-2.',
    heading: 'evidence',
    starts: /^(?:"Last year|Το «πέρυσι|«No ano passado|«L’anno scorso)/u,
    reason: 'an invented sentence, given as an example',
  },
  {
    file: 'modules/m9/lesson-4.',
    heading: 'a-change',
    starts: /^\| Melhor cooperação/u,
    reason: 'an invented row, given as an example',
  },
  {
    file: 'reports/impact-in-brief.',
    heading: 'observers',
    starts: /^(?:These points|Τα σημεία αυτά|Questi punti|Estes pontos)/u,
    reason: 'a warning about the sentences before it, which have their sources',
  },
  {
    file: 'reports/impact-in-brief.',
    heading: 'changes-since',
    starts: /^(?:What IMPACT wrote|Όσα έγραψε|Ciò che IMPACT|O que o IMPACT)/u,
    reason: 'our own warning; what changed since stands in the list before it, with sources',
  },
  {
    file: 'reports/numbers-with-care.',
    heading: 'eu-2017-2018',
    starts: /^(?:Do not draw|Μη συνδέσετε|Non tracci|Não trace)/u,
    reason: 'advice on two figures that have their sources above',
  },
  {
    file: 'reports/numbers-with-care.',
    heading: 'countries',
    starts: /^(?:The Greek figures|Τα ελληνικά|Le cifre greche|Os números gregos)/u,
    reason: 'a remark on the rows above, which have their sources',
  },
  {
    file: 'reports/numbers-with-care.',
    heading: 'left-out',
    starts: /^(?:The two Italian|Τις δύο|I due conteggi|As duas contagens)/u,
    reason: 'a list of what this kit leaves out',
  },
];
const citation = /\[\^[^\]]+\]/;

/**
 * Finds every sentence with a date, a year, a share, a count or the number of a law but without a source. A source covers the
 * sentences before it in the same paragraph, entry or row. At the end of the line before a list it covers the whole list. A link
 * into the kit counts too, because its target has the source.
 */
export function checkFactLines(pieces: readonly TextPiece[]): Finding[] {
  const found: Finding[] = [];
  let isListCovered = false;
  for (const piece of pieces) {
    const isListed = piece.kind === 'entry' || piece.kind === 'row';
    if (!isListed) isListCovered = piece.kind === 'paragraph' && /:\s*(?:\[\^[^\]]+\])+\s*$/.test(piece.text);
    if (isListed && isListCovered) continue;
    if (piece.kind === 'heading' || piece.kind === 'header' || isExempt(piece)) continue;
    found.push(...factsWithoutSource(piece));
  }
  return found;
}

function isExempt({ box, heading, kind }: TextPiece): boolean {
  // A table of words defines words; another rule checks that the glossary has them.
  if (kind === 'row' && heading === 'words') return true;
  return (
    (box !== undefined && boxesWithoutFacts.includes(box)) || Object.hasOwn(headingsWithoutFacts, heading)
  );
}

function factsWithoutSource(piece: TextPiece): Finding[] {
  // The text of a figure describes it; the text around the figure has the sources.
  if (/^!\[[^\]]*\]\([^)]*\)$/.test(piece.text)) return [];
  const sentences = piece.kind === 'row' ? [piece.text] : sentencesOf(piece.text);
  const lastSource = sentences.findLastIndex((sentence) => citation.test(sentence));
  return sentences.slice(lastSource + 1).flatMap((sentence): Finding[] => {
    if (/\]\(kit:/.test(sentence) || isOurs.test(sentence) || isAccepted(piece, sentence)) return [];
    const plain = withoutPhones(plainText(sentence));
    const mark = Object.entries(marks).find(([, pattern]) => pattern.test(plain))?.[0];
    if (mark === undefined) return [];
    const message = `${mark} without a source: ${shortened(plainText(sentence))}`;
    return [{ file: piece.file, line: piece.line, rule: 'fact-without-source', severity: 'error', message }];
  });
}

function isAccepted(piece: TextPiece, sentence: string): boolean {
  return acceptedSentences.some(
    ({ file, heading, starts }) =>
      piece.file.startsWith(file) && piece.heading === heading && starts.test(sentence),
  );
}
