// The rules of pdf.js' style sheet that pages need: pages and their layers, nothing of the editors and lists of pdf.js' own viewer.

/** The path of the style sheet in pdfjs-dist. */
export const styleSheet = 'legacy/web/pdf_viewer.css';

/** How the selectors of the rules begin that the program needs. */
const selectors = [
  '.pdfViewer',
  '.spread',
  '.canvasWrapper',
  '.textLayer',
  '.textLayerImages',
  '.annotationLayer',
  '[data-main-rotation',
];
/** A rule with all that is nested in it: in this sheet only the last line of a rule is a brace without indentation. */
const rules = /^(?!\s|\/\*|\})([^{]+)\{[\s\S]*?^\}$/gm;

/** The part of the style sheet that pages need. Throws when a selector has no rule, since then the sheet changed and must be read again. */
export function selectPdfStyles(css) {
  const found = [...css.matchAll(rules)].map(([rule, head]) => ({ rule, head: head.trim() }));
  const kept = found.flatMap(({ rule, head }) =>
    selectors.some((name) => begins(head, name)) ? [rule] : [],
  );
  const missing = selectors.filter((name) => !found.some(({ head }) => begins(head, name)));
  if (missing.length > 0) throw new Error(`pdf.js has no rules for ${missing.join(', ')} any more`);
  const roots = found.flatMap(({ rule, head }) => (head === ':root' ? [rule] : []));
  return `${rootFor(kept, roots)}\n${kept.join('\n')}\n`;
}

function begins(head, name) {
  return head.startsWith(name) && !/[\w-]/.test(name.startsWith('[') ? '' : head.charAt(name.length));
}

/** The variables of `:root` that these rules use. */
function rootFor(kept, roots) {
  const values = new Map(
    roots.flatMap((rule) =>
      [...rule.matchAll(/^ {2}(--[\w-]+):([^;]+);/gm)].map(([, name, value]) => [name, value]),
    ),
  );
  const used = new Set(namesIn(kept.join()).filter((name) => values.has(name)));
  // A set goes on with what is added while it is gone through.
  for (const name of used)
    for (const other of namesIn(values.get(name))) if (values.has(other)) used.add(other);
  return `:root {\n${[...used].map((name) => `  ${name}:${values.get(name)};`).join('\n')}\n}`;
}

function namesIn(css) {
  return [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name);
}
