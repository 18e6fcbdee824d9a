// Themes that are offered for a document. A document may have others.

/** Themes the program has words for, in the order they are offered. */
export const knownThemes: readonly string[] = [
  'identification',
  'referral',
  'law',
  'rights',
  'guardianship',
  'missing-children',
  'online-safety',
  'protection-systems',
  'confidentiality',
  'self-care',
  'numbers',
  'training',
  'project',
];
