// Report of a mutation run: what became of each mutation, and which survivors are argued to change nothing.

/** Verdicts of a mutation. A compiler's refusal proves nothing about tests, so it is counted apart. */
const verdicts = {
  refused: 'refused by the compiler',
  killed: 'killed',
  survived: 'SURVIVED',
  equivalent: 'equivalent',
  unproved: 'the test fails without the mutation too',
};

/** The lines that a mutation changes, before and after, each as one line of text. */
export function changeOf(text, { start, end, replacement }) {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const nextBreak = text.indexOf('\n', end);
  const lineEnd = nextBreak < 0 ? text.length : nextBreak;
  const oneLine = (part) => part.replace(/\s+/g, ' ').trim();
  return {
    before: oneLine(text.slice(lineStart, lineEnd)),
    after: oneLine(text.slice(lineStart, start) + replacement + text.slice(end, lineEnd)),
  };
}

/** Whether two mutations are the same change of the same file, wherever its line stands now. */
export function isSameChange(a, b) {
  return a.path === b.path && a.operator === b.operator && a.before === b.before && a.after === b.after;
}

/** The argument why a mutation changes nothing, or undefined. */
export function reasonFor(mutation, equivalents) {
  return equivalents.find((one) => isSameChange(one, mutation))?.reason;
}

const longest = 100;
const cut = (text) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

/** One line for one result. */
export function resultLine({ path, line, operator, before, after, verdict, killer, reason }) {
  const by = verdict === 'killed' || verdict === 'unproved' ? `: ${killerName(killer)}` : '';
  const why = reason === undefined ? '' : `: ${reason}`;
  const change =
    verdict === 'killed' || verdict === 'refused' ? '' : `\n    ${cut(before)}\n    ${cut(after)}`;
  return `${path}:${line} | ${operator} | ${verdicts[verdict]}${by}${why}${change}`;
}

function killerName({ files, test }) {
  return files.length === 1 ? `${files[0]} | ${test}` : test;
}

/** The last line: how many of each verdict. */
export function countLine(results) {
  const count = (verdict) => results.filter((result) => result.verdict === verdict).length;
  const judged = results.length - count('refused');
  const parts = [
    `${count('killed')} killed`,
    `${count('survived')} survived`,
    `${count('equivalent')} equivalent`,
    `${count('unproved')} unproved`,
  ];
  return `${judged} mutations: ${parts.join(', ')}; ${count('refused')} more refused by the compiler.`;
}

/** Whether tests noticed every mutation that changes something. */
export function isProved(results) {
  return (
    results.length > 0 && results.every(({ verdict }) => verdict !== 'survived' && verdict !== 'unproved')
  );
}
