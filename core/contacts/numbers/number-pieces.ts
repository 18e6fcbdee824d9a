// Splitting of a cell with telephone numbers at separators and labels.

/** The text between two separators: a number with its labels. */
type NumberPiece = { readonly text: string; readonly isFax: boolean; readonly extension?: string };

const faxLabel = /^(?:fax|telefax|φαξ|φ\/ξ)$/;
const labels = [
  'telephone',
  'telefono',
  'telefone',
  'telemovel',
  'telefax',
  'τηλεφωνο',
  'τηλεφωνα',
  'κινητο',
  'cellulare',
  'phone',
  'mobile',
  'mob',
  'cell',
  'cel',
  'tel',
  'fax',
  'τηλ',
  'κιν',
  'φαξ',
].sort((one, other) => other.length - one.length);
const label = new RegExp(`(?<!\\p{L})(${labels.join('|')})(?!\\p{L})\\s*[.:]?`, 'giu');
const words = /(?<=[\d\s])\s(?:or|and|και|η|o|e|ou|oppure)\s(?=[\s\d+])/giu;
const extensionWords = 'extension|ext|x|εσωτερικο|εσωτ|εσ|interno|int|extensao|ramal';
const extension = new RegExp(`[\\s,]+(?:${extensionWords})\\s*[.:]?\\s*(\\d{1,6})$`, 'iu');
const separators = /[,;|\n\r]+/;
/** A comma before an extension does not separate it from its number. */
const beforeExtension = new RegExp(`,\\s*(?=(?:${extensionWords})\\s*[.:]?\\s*\\d)`, 'giu');
const trailing = /[\s./\-\u2010-\u2014]+$/;

/** The numbers of a cell with their labels; undefined if the cell contains other words. */
export function piecesOf(cell: string): NumberPiece[] | undefined {
  // Accents are removed from letters only, so no digit can change.
  const plain = cell.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('\u00A0', ' ');
  const marked = plain
    .replace(beforeExtension, ' ')
    .replace(words, ' ; ')
    .replace(label, (_, name: string) => `;${name.toLowerCase()}:`);
  const parts = marked
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const pieces: NumberPiece[] = [];
  for (const part of parts) {
    const piece = pieceOf(part);
    if (piece === undefined) return undefined;
    // A label without a number after it means nothing.
    if (piece.text !== '') pieces.push(piece);
  }
  return pieces.length === 0 ? undefined : pieces;
}

function pieceOf(part: string): NumberPiece | undefined {
  const labelled = /^(\p{L}+):/u.exec(part);
  const name = labelled?.[1] ?? '';
  if (labelled && !labels.includes(name)) return undefined;
  const rest = part.slice(labelled?.[0].length ?? 0).trim();
  const found = extension.exec(rest);
  const text = (found ? rest.slice(0, found.index) : rest).replace(trailing, '');
  if (/\p{L}/u.test(text)) return undefined;
  return {
    text,
    isFax: faxLabel.test(name),
    ...(found?.[1] === undefined ? {} : { extension: found[1] }),
  };
}
