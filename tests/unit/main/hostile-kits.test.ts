// Hostile kits (goal G3): each is refused and named in every language, and changes nothing but its own staging.
// @module-tag slow
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createTranslator } from 'use-intl';
import { describe, expect, it, vi } from 'vitest';
import { languages, localeTags } from '../../../core/base/language.ts';
import type { Problem } from '../../../core/base/problem.ts';
import { fingerprintOf } from '../../../core/kit/fingerprint.ts';
import { openBag } from '../../../main/disk/bags/bag-archive/open-bag.ts';
import { packBag } from '../../../main/disk/bags/bag-archive/pack-bag.ts';
import { openBagFolder } from '../../../main/disk/bags/bag-folder.ts';
import { verifyKit } from '../../../main/disk/bags/verify-kit.ts';
import { formatsOf } from '../../../renderer/text/formats.ts';
import { loadMessages } from '../../../renderer/text/messages.ts';
import { type Breakage, breakages, breakKit } from '../../support/break-kit.ts';
import { checkKit, ringOf } from '../../support/check-kit.ts';
import { countFault } from '../../support/fault-count.ts';
import { activeIn, testKitId } from '../../support/kit-in-use.ts';
import { type MadeKit, makePublisher } from '../../support/make-kit.ts';
import { sampled } from '../../support/sample.ts';
import { faultSeed, pick, seededRandom } from '../../support/seeded.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { makeVersion, openInstaller } from './disk/kits/installer/support.ts';
import { namesBelow } from './disk/kits/store/support.ts';

// The page's window, of which telling a problem needs nothing.
vi.stubGlobal('window', {});
const { sentenceValues } = await import('../../../renderer/text/problem-text.ts');

type Random = () => number;
/** Makes a kit in a folder hostile; where the kit lies then, which may be a file. */
type Attack = (kit: MadeKit, random: Random) => string | Promise<string>;

const manifests = ['manifest-sha256.txt', 'tagmanifest-sha256.txt', 'bag-info.txt', 'bagit.txt'];

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function change(path: string, random: Random, edit: (bytes: Buffer, at: number) => Buffer): void {
  const bytes = readFileSync(path);
  writeFileSync(path, edit(bytes, Math.floor(random() * bytes.length)));
}

const flip = (bytes: Buffer, at: number): Buffer => {
  bytes[at] = (bytes[at] ?? 0) ^ 0x20;
  return bytes;
};

/** The whole kit in one file, then changed. */
async function packed(kit: MadeKit, edit: (file: string) => void): Promise<string> {
  const file = `${kit.folder}.impactkit`;
  const bag = { source: openBagFolder(kit.folder), check: await checkKit(kit) };
  expect(await packBag(bag, file)).toMatchObject({ ok: true });
  edit(file);
  return file;
}

const inFolder =
  (edit: (folder: string, random: Random) => void): Attack =>
  ({ folder }, random) => {
    edit(folder, random);
    return folder;
  };

/** Attacks that are another one with each number of the seed. */
const drawn: Readonly<Record<string, Attack>> = {
  'a changed byte in any file': inFolder((folder, random) =>
    change(pick(filesOf(folder), random), random, flip),
  ),
  'a changed byte in a list of files': inFolder((folder, random) =>
    change(join(folder, pick(manifests, random)), random, flip),
  ),
  'a file that ends early': inFolder((folder, random) => {
    const path = pick(filesOf(folder), random);
    truncateSync(path, Math.floor(random() * readFileSync(path).length));
  }),
  'a file that is longer': inFolder((folder, random) =>
    change(pick(filesOf(folder), random), random, (bytes, at) =>
      Buffer.concat([bytes.subarray(0, at), Buffer.from('more'), bytes.subarray(at)]),
    ),
  ),
  'a file less': inFolder((folder, random) => rmSync(pick(filesOf(folder), random))),
  'two files that changed places': inFolder((folder, random) => {
    const [one, other] = [pick(filesOf(folder), random), pick(filesOf(folder), random)];
    const aside = `${one}.aside`;
    renameSync(one, aside);
    if (existsSync(other)) renameSync(other, one);
    renameSync(aside, existsSync(one) ? other : `${one}.moved`);
  }),
  'one file with a changed byte': (kit, random) => packed(kit, (file) => change(file, random, flip)),
  'one file that ends early': (kit, random) =>
    packed(kit, (file) => truncateSync(file, Math.floor(random() * readFileSync(file).length))),
};
const attacks: readonly (readonly [string, Attack])[] = [
  ...(Object.keys(breakages) as Breakage[]).map(
    (breakage) =>
      [
        breakage,
        async (kit: MadeKit) => {
          await breakKit(kit, breakage);
          return kit.folder;
        },
      ] as const,
  ),
  ...Object.entries(drawn),
];

/** The three sentences of a problem in each language. */
async function sayings(): Promise<(problem: Problem) => ReadonlyMap<string, string>> {
  const tellers = await Promise.all(
    languages.map(async (language) => {
      const t = createTranslator({
        locale: localeTags[language],
        messages: await loadMessages(language),
        namespace: 'problems',
        timeZone: 'UTC',
        onError: (error) => {
          throw error;
        },
      });
      const tell = (problem: Problem): string => {
        const values = sentenceValues(problem, formatsOf(language).size);
        const { code } = problem;
        return [t(`${code}.what`, values), t(`${code}.kept`, values), t(`${code}.todo`, values)].join(' ');
      };
      return [language, tell] as const;
    }),
  );
  return (problem) => new Map(tellers.map(([language, tell]) => [language, tell(problem)]));
}

/** All repeats take minutes on a busy machine. */
const wholeRunMs = 3_600_000;

describe(`With the seed ${faultSeed},`, { timeout: wholeRunMs }, () => {
  const kits = sampled(520, attacks.length);
  it(`each of ${kits} hostile kits is refused by its name in every language, and leaves everything as it was`, async () => {
    const random = seededRandom('hostile kits');
    const sayingsOf = await sayings();
    const publisher = await makePublisher();
    const { installer, root, install } = await openInstaller(publisher);
    const inUse = await makeVersion(publisher);
    expect(await install(inUse)).toMatchObject({ ok: true });
    await installer.confirm(inUse.treeHash);
    const whole = await makeVersion(publisher, { version: '2026.2' });
    const before = namesBelow(root);
    let identical = 0;
    for (let number = 0; number < kits; number += 1) {
      const [name, attack] = attacks[number % attacks.length] ?? ['', () => ''];
      const folder = join(temporaryFolder(), 'kit');
      cpSync(whole.folder, folder, { recursive: true });
      const place = await attack({ ...whole, folder }, random);
      const where = `${number}: ${name}`;
      const { token } = await installer.choose(place);
      const checked = await installer.check(token);
      if (checked.ok && checked.value.isAcceptable) {
        // A byte that means nothing, such as one of a comment, leaves the kit what it was.
        const read = await verifyKit({
          source: await openBag(place),
          ring: ringOf(publisher),
          depth: 'everything',
        });
        expect(read, where).toMatchObject({ ok: true, value: { treeHash: whole.treeHash, problems: [] } });
        identical += 1;
        continue;
      }
      const consent = { acceptsOlder: true, acceptedFingerprint: fingerprintOf(publisher.trusted.publicKey) };
      const refused = await installer.install({ token, ...consent });
      expect(refused.ok, where).toBe(false);
      if (refused.ok) continue;
      const { problem } = refused;
      expect(['internal', 'call-refused', 'stopped'], where).not.toContain(problem.code);
      const said = sayingsOf(problem);
      expect(new Set(said.values()).size, where).toBe(languages.length);
      for (const [language, words] of said) {
        // A name shows what cannot be seen in it by its number.
        const shown = words.replace(/\\u\{[0-9a-f]+\}/g, '');
        expect(shown, `${where}, ${language}`).not.toMatch(/[{}]|undefined/);
        if ('file' in problem) expect(words, `${where}, ${language}`).toContain(problem.file);
      }
      expect(namesBelow(root), where).toEqual(before);
      expect(activeIn(installer)?.treeHash, where).toBe(inUse.treeHash);
      expect(existsSync(join(root, '..', 'escaped.txt')), where).toBe(false);
      countFault('G3', `${name}: ${problem.code}`);
    }
    expect(await installer.verify(testKitId)).toMatchObject({ ok: true });
    expect(identical).toBeLessThan(kits / 20 + 2);
  });
});
