// Decides what of pdf.js' style sheet is taken: how pages and their layers look, nothing of the editors and lists of its own program (decision 0014).

/** What a rule begins with that is taken; each is there, or pdf.js is to be looked at anew. */
const taken = [
  '.pdfViewer',
  '.spread',
  '.canvasWrapper',
  '.textLayer',
  '.textLayerImages',
  '.annotationLayer',
  '[data-main-rotation',
];
/** A rule with all that is nested in it: the sheet is laid out so that only its last line is a brace alone at the edge. */
const rules = /^(?!\s|\/\*|\})([^{]+)\{[\s\S]*?^\}$/gm;

/** Said of each page anew, these would be worked out for each of thousands; pages inherit them. */
const saidOfEach =
  /\n {2}--user-unit: 1;\n {2}--total-scale-factor: calc\([^;]*;\n {2}--scale-round-x: 1px;\n {2}--scale-round-y: 1px;\n/;
const saidOnce = `
.pdfViewer {
  --user-unit: 1;
  --total-scale-factor: var(--scale-factor);
  --scale-round-x: 1px;
  --scale-round-y: 1px;
}

.pdfViewer .page:is([style*="--user-unit"], [style*="--scale-factor:"]) {
  --total-scale-factor: calc(var(--scale-factor) * var(--user-unit));
}
`;

/** The style sheet of pdf.js' viewer, as far as pages need it. Throws for a version in which it is laid out otherwise. */
export function editPdfStyles(css) {
  if (!saidOfEach.test(css)) throw new Error('pdf.js is not as it was where pages are told their scale');
  const found = [...css.replace(saidOfEach, '\n').matchAll(rules)].map(([rule, head]) => ({
    rule,
    head: head.trim(),
  }));
  const kept = found.flatMap(({ rule, head }) => (taken.some((name) => begins(head, name)) ? [rule] : []));
  const missing = taken.filter((name) => !found.some(({ head }) => begins(head, name)));
  if (missing.length > 0) throw new Error(`pdf.js has no rules for ${missing.join(', ')} any more`);
  const roots = found.flatMap(({ rule, head }) => (head === ':root' ? [rule] : []));
  return `${rootFor(kept, roots)}\n${kept.join('\n')}\n${saidOnce}`;
}

function begins(head, name) {
  return head.startsWith(name) && !/[\w-]/.test(name.startsWith('[') ? '' : head.charAt(name.length));
}

/** Of what is said for the whole page only what the rules taken ask for. */
function rootFor(kept, roots) {
  const said = new Map(
    roots.flatMap((rule) =>
      [...rule.matchAll(/^ {2}(--[\w-]+):([^;]+);/gm)].map(([, name, value]) => [name, value]),
    ),
  );
  const asked = new Set(namesIn(kept.join()).filter((name) => said.has(name)));
  // A set goes on with what is added while it is gone through.
  for (const name of asked)
    for (const other of namesIn(said.get(name))) if (said.has(other)) asked.add(other);
  return `:root {\n${[...asked].map((name) => `  ${name}:${said.get(name)};`).join('\n')}\n}`;
}

function namesIn(css) {
  return [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name);
}
