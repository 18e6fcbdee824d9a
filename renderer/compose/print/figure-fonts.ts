// Fonts of figures on paper. An SVG in an <img> sees no fonts of the page, so each one gets the fonts of the document in itself.

/** The name that figures give to the font; the fonts of the document have another, for paper only. */
const figureFamily = 'Noto Sans';

/** A figure that names no font for itself gets that of the document; whatever it says in a style of its own is stronger. */
const unnamed = `:where(:root:not([font-family], [style*="font"])){font-family:"${figureFamily}",sans-serif}`;

/** The rules are the same for every figure, and long. */
let rules: Promise<string> | undefined;

/** Addresses that the figures laid out last had. */
let given: string[] = [];

/** The addresses of the figures in `paths`, those of SVGs with the fonts in them; all others unchanged. */
export async function withFigureFonts(
  media: Readonly<Record<string, string>>,
  paths: ReadonlySet<string>,
): Promise<Readonly<Record<string, string>>> {
  for (const address of given) URL.revokeObjectURL(address);
  given = [];
  const drawn = Object.entries(media).filter(([path]) => paths.has(path) && /\.svg$/i.test(path));
  if (drawn.length === 0) return media;
  rules ??= fontRules();
  const style = await rules;
  const dressed = await Promise.all(
    drawn.map(async ([path, address]) => {
      const svg = await (await taken(address)).text();
      const picture = URL.createObjectURL(new Blob([withStyle(svg, style)], { type: 'image/svg+xml' }));
      given.push(picture);
      return [path, picture] as const;
    }),
  );
  return { ...media, ...Object.fromEntries(dressed) };
}

/** A figure with one more style sheet, which is its last element. */
function withStyle(svg: string, style: string): string {
  const end = svg.lastIndexOf('</svg');
  // A figure that is one empty element has no words.
  return end < 0 ? svg : `${svg.slice(0, end)}<style>${style}</style>${svg.slice(end)}`;
}

/** The upright fonts of the document as rules that load nothing. */
async function fontRules(): Promise<string> {
  const written = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules].map((rule) => ({ rule, base: sheet.href ?? document.baseURI })))
    .map(({ rule, base }) => (rule instanceof CSSFontFaceRule ? fontRule(rule.style, base) : undefined));
  return [...(await Promise.all(written)), unnamed].join('');
}

async function fontRule(face: CSSStyleDeclaration, base: string): Promise<string> {
  const [, address] = /url\("?([^")]+)"?\)/.exec(face.getPropertyValue('src')) ?? [];
  if (address === undefined || face.getPropertyValue('font-style') !== 'normal') return '';
  const file = await taken(new URL(address, base).href);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `@font-face{font-family:"${figureFamily}";font-weight:${face.getPropertyValue('font-weight')};src:url(data:font/woff2;base64,${btoa(letters)}) format("woff2");unicode-range:${face.getPropertyValue('unicode-range')}}`;
}

async function taken(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`cannot read ${address}`);
  return answer;
}
