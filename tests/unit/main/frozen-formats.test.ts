// Every version of every stored format is read by the present program as it was read when it was frozen.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { z } from '../../../core/base/zod.ts';
import { modules } from '../../../core/user-data/user-event.ts';
import { frozenFormats, readFrozen } from '../../support/frozen-formats.ts';

const project = join(import.meta.dirname, '../../..');
const root = join(project, 'tests/frozen');
/** What was read when the files were made. */
const readName = 'read.json';
/** `npm run freeze` makes what is missing; what is there is never made again. */
const isFreezing = process.env['IMPACT_KIT_FREEZE'] === '1';

describe.each(frozenFormats)('$name, version $version', (format) => {
  const folder = join(root, format.name, format.version);

  it('reads as it did when it was frozen', async () => {
    if (isFreezing && !existsSync(folder)) {
      mkdirSync(folder, { recursive: true });
      try {
        await format.make?.(folder);
        const read = await readFrozen(format, root);
        writeFileSync(join(folder, readName), `${JSON.stringify(read, undefined, 1)}\n`);
      } catch (error) {
        rmSync(folder, { recursive: true });
        throw error;
      }
    }
    const literal: unknown = JSON.parse(readFileSync(join(folder, readName), 'utf8'));
    expect(withoutLaterKinds(await readFrozen(format, root), literal)).toEqual(literal);
  });

  it('is the version that the sources state', () => {
    for (const [file, words] of format.stated)
      expect(readFileSync(join(project, file), 'utf8'), file).toContain(words);
  });
});

describe('The frozen files', () => {
  it('are all named in the list, and in the table of the documents', () => {
    const names = readdirSync(root, { withFileTypes: true }).flatMap((format) =>
      format.isDirectory()
        ? readdirSync(join(root, format.name)).map((version) => `${format.name}/${version}`)
        : [],
    );
    expect(names.sort()).toEqual(frozenFormats.map(({ name, version }) => `${name}/${version}`).sort());
    const table = readFileSync(join(project, 'docs/developers/storage.md'), 'utf8');
    for (const name of names) expect(table, name).toContain(`\`${name}\``);
  });

  it('hold every kind of event of user data in every version of its shape', () => {
    const journal = ['1', '1-several-kits', '1-cards']
      .map((name) => readFileSync(join(root, `vault/${name}/vault/journal-3`), 'latin1'))
      .join('');
    const shapes = modules.flatMap(({ schemas }) =>
      schemas.flatMap(({ shape }) =>
        [...(shape.version as z.ZodLiteral<number>).values].map(
          (version) => [shape.kind.value, version] as const,
        ),
      ),
    );
    expect(shapes.length).toBeGreaterThan(25);
    // No payload holds the byte that every record begins with.
    const records = journal.split('\xf1');
    const isThere = (kind: string, version: unknown): boolean =>
      records.some(
        (record) =>
          record.includes(`"kind":"${kind}"`) && new RegExp(`"version":${String(version)}[,}]`).test(record),
      );
    expect(shapes.filter(([kind, version]) => !isThere(kind, version))).toEqual([]);
  });
});

/** What was read, without kinds of data that came later and are empty in these files. */
function withoutLaterKinds(read: unknown, literal: unknown): unknown {
  if (!isObject(read) || !isObject(literal)) return read;
  const isLater = (name: string): boolean =>
    !Object.hasOwn(literal, name) &&
    (read[name] === 0 || (Array.isArray(read[name]) && read[name].length === 0));
  const kept = Object.entries(read)
    .filter(([name]) => !isLater(name))
    .map(([name, value]) => [name, withoutLaterKinds(value, literal[name])] as const);
  return Array.isArray(read) ? kept.map(([, value]) => value) : Object.fromEntries(kept);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Constants and literals by which the sources state a version of something that is written down. */
const statements = [
  /^(?:export )?const \w*(?:[fF]ormat|[vV]ersion|formatNumber|shapeVersion)(?:Number)? = \d+;/gm,
  /(?:format|shape|version): z\.literal\(\d+\)/g,
  /'impact-kit-[a-z]+\/\d+'/g,
  /'IMPACT Kit [a-z ]+ \d+'/g,
];
/** Parts of other formats, which are frozen with them, and what is never stored. */
const elsewhere: Readonly<Record<string, string>> = {
  'core/user-data': 'Events, each held by the test above.',
};

describe('A version that the sources state', () => {
  it('has its frozen file', () => {
    const stated = new Map(
      frozenFormats.flatMap(({ stated: all }) => all.map(([file, words]) => [`${file}: ${words}`, true])),
    );
    const missing = ['core', 'main'].flatMap((room) =>
      readdirSync(join(project, room), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => `${room}/${name.replaceAll('\\', '/')}`)
        .filter((file) => !Object.keys(elsewhere).some((folder) => file.startsWith(folder)))
        .flatMap((file) => {
          const text = readFileSync(join(project, file), 'utf8');
          return statements
            .flatMap((pattern) => text.match(pattern) ?? [])
            .filter(
              (found) =>
                ![...stated.keys()].some(
                  (key) => key.startsWith(`${file}: `) && isSame(key.slice(file.length + 2), found),
                ),
            )
            .map((found) => `${file}: ${found}`);
        }),
    );
    expect(missing).toEqual([]);
  });
});

/** Whether what is stated in the list and what was found in the source are the same words, or one holds the other. */
function isSame(words: string, found: string): boolean {
  return words.includes(found) || found.includes(words.replace(/;$/, ''));
}
