// Chart of search time by number of pages: the slow end of one-word queries for each engine, both axes logarithmic.
import type { EngineName, Measured } from './measure.ts';

const width = 640;
const height = 400;
const box = { left: 64, right: 600, top: 48, bottom: 340 } as const;
/** Told apart by dashes too, for those who see no colours. */
const looks: readonly { readonly name: EngineName; readonly colour: string; readonly dashes: string }[] = [
  { name: 'own', colour: '#0f5c63', dashes: '' },
  { name: 'FTS5', colour: '#a4161a', dashes: '6 4' },
  { name: 'MiniSearch', colour: '#7a5c00', dashes: '2 4' },
];

type Point = { readonly pages: number; readonly ms: number };

/** The picture as SVG; undefined when there is only one size. */
export function growthPicture(measured: readonly Measured[]): string | undefined {
  const lines = looks.map((look) => ({ ...look, points: pointsOf(measured, look.name) }));
  const all = lines.flatMap(({ points }) => points);
  if (measured.length < 2 || all.length === 0) return undefined;
  const across = scale(
    all.map(({ pages }) => pages),
    box.left,
    box.right,
  );
  const up = scale(
    all.map(({ ms }) => ms),
    box.bottom,
    box.top,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13" role="img" aria-label="Search of one word, slow end, by number of pages">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<text x="${box.left}" y="24" font-size="15" font-weight="bold">One word, p95 in ms, by number of pages</text>`,
    ...up.steps.map(
      (value) =>
        `<line x1="${box.left}" x2="${box.right}" y1="${up.at(value)}" y2="${up.at(value)}" stroke="#d5d5d5"/><text x="${box.left - 8}" y="${up.at(value) + 4}" text-anchor="end">${value}</text>`,
    ),
    ...measured.map(
      ({ pages }) =>
        `<line x1="${across.at(pages)}" x2="${across.at(pages)}" y1="${box.top}" y2="${box.bottom}" stroke="#d5d5d5"/><text x="${across.at(pages)}" y="${box.bottom + 20}" text-anchor="middle">${pages.toLocaleString('en')}</text>`,
    ),
    ...lines.flatMap(({ name, colour, dashes, points }, index) => {
      if (points.length === 0) return [];
      const places = points.map(({ pages, ms }) => `${across.at(pages)},${up.at(ms)}`);
      const left = box.left + index * 150;
      return [
        `<polyline points="${places.join(' ')}" fill="none" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${dashes}"/>`,
        ...points.map(
          ({ pages, ms }) => `<circle cx="${across.at(pages)}" cy="${up.at(ms)}" r="4" fill="${colour}"/>`,
        ),
        `<line x1="${left}" x2="${left + 28}" y1="380" y2="380" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${dashes}"/><text x="${left + 36}" y="384">${name}</text>`,
      ];
    }),
    '</svg>',
    '',
  ].join('\n');
}

function pointsOf(measured: readonly Measured[], name: EngineName): Point[] {
  return measured.flatMap(({ pages, figures }) => {
    const ms = figures[name]?.latency.word?.p95;
    return ms === undefined || ms <= 0 ? [] : [{ pages, ms }];
  });
}

type Scale = { readonly steps: readonly number[]; readonly at: (value: number) => number };

/** Powers of ten around the values; `at` places a value between them. */
function scale(values: readonly number[], from: number, to: number): Scale {
  const [low, high] = [Math.log10(Math.min(...values)), Math.log10(Math.max(...values))];
  const [first, last] = [Math.floor(low), Math.max(Math.ceil(high), Math.floor(low) + 1)];
  const steps = Array.from({ length: last - first + 1 }, (_, index) =>
    Number((10 ** (first + index)).toPrecision(1)),
  );
  const at = (value: number): number =>
    Math.round(from + ((Math.log10(value) - first) / (last - first)) * (to - from));
  return { steps, at };
}
