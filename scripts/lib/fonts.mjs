// The fonts that are shipped, and the Vite plugin that writes their @font-face rules.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** A later subset wins where two have a character. */
const subsets = ['greek', 'latin-ext', 'latin'];

/** Fonts by the name under which a style sheet imports them: `@import "fonts:screen";`. */
export const fonts = {
  screen: {
    family: 'Noto Sans',
    from: '@fontsource-variable/noto-sans',
    faces: [
      { style: 'normal', weight: '100 900', file: 'wght', display: 'block', subsets },
      // The languages of the interface need no extended Latin.
      { style: 'italic', weight: '100 900', file: 'wght', display: 'swap', subsets: ['greek', 'latin'] },
    ],
  },
  // Fixed weights, since Chromium prints variable fonts as pictures of characters.
  print: {
    family: 'Noto Sans Print',
    from: '@fontsource/noto-sans',
    faces: [
      { style: 'normal', weight: '400', file: '400', display: 'block', subsets },
      { style: 'normal', weight: '600', file: '600', display: 'block', subsets },
      { style: 'normal', weight: '700', file: '700', display: 'block', subsets },
      { style: 'italic', weight: '400', file: '400', display: 'block', subsets },
      { style: 'italic', weight: '700', file: '700', display: 'block', subsets },
    ],
  },
};

/** The @font-face rules of a font. */
function fontFaces({ family, from, faces }) {
  const ranges = JSON.parse(readFileSync(require.resolve(`${from}/unicode.json`), 'utf8'));
  return faces
    .flatMap(({ style, weight, file, display, subsets: chosen }) =>
      chosen.map(
        (subset) => `@font-face {
  font-family: "${family}";
  font-style: ${style};
  font-weight: ${weight};
  font-display: ${display};
  src: url("${from}/files/noto-sans-${subset}-${file}-${style}.woff2") format("woff2");
  unicode-range: ${ranges[subset]};
}`,
      ),
    )
    .join('\n');
}

/** Replaces each import of fonts in a style sheet by their rules; throws on a name that is not listed. */
export function writeFonts(css) {
  return css.replace(/@import "fonts:([a-z]+)";/g, (_, name) => {
    if (!Object.hasOwn(fonts, name)) throw new Error(`there are no fonts "${name}"`);
    return fontFaces(fonts[name]);
  });
}

/** Writes the rules while Vite builds. */
export function fontsPlugin() {
  return {
    name: 'fonts',
    enforce: 'pre',
    transform: (code, id) => (id.endsWith('.css') && code.includes('"fonts:') ? writeFonts(code) : undefined),
  };
}
