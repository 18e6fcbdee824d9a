// Corpus of the search bench: the starter kit's texts, public guides where available, generated words, grown from a seed.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../../core/base/language.ts';
import { withoutRunningLines } from '../../../core/search/running-lines.ts';
import type { SearchUnit } from '../../../core/search/units.ts';

const guides: readonly (readonly [string, Language])[] = [
  ['debian-reference.en.pdf', 'en'],
  ['debian-reference.it.pdf', 'it'],
  ['debian-reference.pt.pdf', 'pt'],
  ['greektonoi.el.pdf', 'el'],
  ['greek-hyphenation-modern.el.pdf', 'el'],
];
const endings = ['s', 'i', 'o', 'es', 'ing', 'mente', 'ων', 'ους'];

/** A source of numbers from 0 to 1 that is the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Pages to grow from, and what they are. `pdfs` is a folder of public PDFs, which need not be there. */
export function basePages(root: string, pdfs: string): { name: string; units: SearchUnit[] } {
  const own = starterPages(join(root, 'resources/content'));
  const found = guidePages(pdfs);
  if (found) return { name: 'texts of the starter kit and public guides', units: [...own, ...found] };
  return { name: 'texts of the starter kit and made words', units: [...own, ...madePages(800)] };
}

/** The Markdown of the starter kit, cut into pages of about 2,000 letters. */
function starterPages(folder: string): SearchUnit[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return paths.flatMap((path) => {
    const found = /\.(en|el|it|pt)\.md$/.exec(path)?.[1];
    if (found === undefined) return [];
    const paragraphs = readFileSync(join(folder, path), 'utf8').split(/\n{2,}/);
    const pages: string[] = [''];
    for (const paragraph of paragraphs) {
      const last = pages.length - 1;
      if ((pages[last]?.length ?? 0) > 2000) pages.push(paragraph);
      else pages[last] = `${pages[last]}\n\n${paragraph}`;
    }
    return toUnits(pages, path.replaceAll(/[/\\]/g, '-'), found as Language);
  });
}

/** Pages of the guides in `folder` (read with pdftotext), or undefined when folder or tool are missing. */
function guidePages(folder: string): SearchUnit[] | undefined {
  if (!guides.every(([file]) => existsSync(join(folder, file)))) return undefined;
  try {
    return guides.flatMap(([file, language]) => {
      const text = execFileSync('pdftotext', [join(folder, file), '-'], { maxBuffer: 1e9 }).toString();
      return toUnits(withoutRunningLines(text.split('\f')), file, language);
    });
  } catch {
    return undefined;
  }
}

/** Pages of made words whose frequencies fall as those of real words do. */
function madePages(count: number, seed = 7): SearchUnit[] {
  const random = seeded(seed);
  const languages: readonly Language[] = ['en', 'el', 'it', 'pt'];
  return languages.flatMap((language) => {
    const letters = language === 'el' ? 'αβγδεζηθικλμνοπρστυω' : 'abcdefghilmnoprstuvz';
    const words = Array.from({ length: 8000 }, () =>
      Array.from(
        { length: 3 + Math.floor(random() * 8) },
        () => letters[Math.floor(random() * letters.length)],
      ).join(''),
    );
    const texts = Array.from({ length: Math.ceil(count / 4) }, () =>
      Array.from({ length: 400 }, () => words[Math.floor(words.length * random() ** 4)]).join(' '),
    );
    return toUnits(texts, 'made.pdf', language);
  });
}

/** Grows pages to `count`: copies in which some words are changed for others of the language and some get another ending. */
export function grow(base: readonly SearchUnit[], count: number, seed = 11): SearchUnit[] {
  const random = seeded(seed);
  const pools = new Map<Language, string[]>();
  for (const unit of base) {
    const pool = pools.get(unit.language) ?? [];
    pool.push(...unit.text.split(/\s+/).filter((word) => word.length > 2));
    pools.set(unit.language, pool);
  }
  const grown: SearchUnit[] = [];
  for (let copy = 0; grown.length < count; copy += 1) {
    for (const unit of base.slice(0, count - grown.length)) {
      const pool = pools.get(unit.language) ?? [];
      const text = copy === 0 ? unit.text : changed(unit.text, pool, random);
      const resourceId = `copy${copy}.${unit.resourceId ?? ''}`;
      grown.push({ ...unit, text, resourceId, key: `${resourceId}#${unit.locator}` });
    }
  }
  return grown;
}

function changed(text: string, pool: readonly string[], random: () => number): string {
  return text.replace(/\p{L}{3,}/gu, (word) => {
    const roll = random();
    if (roll < 0.08) return pool[Math.floor(random() * pool.length)] ?? word;
    if (roll < 0.095) return word + (endings[Math.floor(random() * endings.length)] ?? '');
    return word;
  });
}

function toUnits(texts: readonly string[], file: string, language: Language): SearchUnit[] {
  const resourceId = `${file.replace(/\..*$/, '')}.${language}`;
  return texts.flatMap((text, index) =>
    text.trim() === ''
      ? []
      : [
          {
            key: `${resourceId}#${index + 1}`,
            kind: 'page' as const,
            resourceId,
            resourceKind: 'report' as const,
            work: resourceId,
            locator: String(index + 1),
            label: String(index + 1),
            title: file,
            language,
            text,
            heads: [],
          },
        ],
  );
}
