// Splits plain text into sentences and counts their words.

/** Words that end with a full stop without ending a sentence. */
const abbreviations = new Set(['e.g.', 'i.e.', 'cf.', 'vs.', 'etc.', 'no.', 'approx.', 'dr.', 'art.']);
const endOfSentence = /[.!?…]["'”’»)\]*]*$/;
const webAddress = /\b[a-z][a-z0-9+.-]*:\/\/[^\s<>"')\]]+/gi;

/** Sentences of one block of text, in order. A full stop inside a word, such as that of a file name, ends nothing. */
export function splitSentences(text) {
  const sentences = [];
  let words = [];
  const tokens = text.replace(webAddress, 'URL').split(/\s+/).filter(Boolean);
  for (const [place, token] of tokens.entries()) {
    words.push(token);
    if (!endsSentence(token, tokens[place + 1])) continue;
    sentences.push(words.join(' '));
    words = [];
  }
  if (words.length > 0) sentences.push(words.join(' '));
  return sentences;
}

/** How many words a sentence has: pieces between spaces with at least one letter or digit. */
export function countWords(sentence) {
  return sentence.split(/\s+/).filter((token) => /[\p{L}\p{N}]/u.test(token)).length;
}

function endsSentence(token, next) {
  if (!endOfSentence.test(token)) return false;
  if (abbreviations.has(token.replace(/^[("'“«]+/, '').toLowerCase())) return false;
  // An ellipsis in the middle of a sentence is followed by a small letter.
  const isEllipsis = /(…|\.\.\.)["'”’»)\]]*$/.test(token);
  return !(isEllipsis && next !== undefined && /^\p{Ll}/u.test(next));
}
