// The ceremony of docs/keys.md from the first step to the last, each judged by minisign, zbarimg or sha256sum.
// @module-tag slow
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { protectedKeyFile, readSecretKey } from '../../../main/disk/minisign/secret-key-file.ts';
import { runKit, runKitJson } from '../../support/fake-terminal.ts';
import { given } from '../../support/given.ts';
import { makeKit, makePublisher, writeKeys } from '../../support/make-kit.ts';
import { needPrograms, skipReason } from '../../support/needed-programs.ts';
import { checkSignature, checkSums, runTool } from '../../support/public-tools.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const passphrase = 'four plain words together';
/** Less memory than for a real key, so that the rehearsal is quick; minisign reads what the file states. */
const quick = { operations: 2 ** 15, memoryBytes: 2 ** 20 };

/** A key of `kit keygen` under the passphrase. `keys.test.ts` tries `--passphrase`, which takes a gigabyte of memory. */
async function protectedKey(path: string): Promise<void> {
  expect((await runKit(['keygen', path])).code).toBe(0);
  const key = given(await readSecretKey(readFileSync(path, 'utf8'), 'publisher.key', undefined));
  writeFileSync(path, given(await protectedKeyFile(key, passphrase, 'publisher.key', quick)));
}

/** A protected key in a folder, with its sheet. */
async function keyWithSheet() {
  const folder = temporaryFolder();
  const at = (name: string): string => join(folder, name);
  const publisher = await makePublisher();
  const key = await writeKeys(folder, publisher);
  writeFileSync(key, given(await protectedKeyFile(publisher.key, passphrase, 'own.key', quick)));
  writeFileSync(at('passphrase'), `${passphrase}\n`);
  const words = ['keys', 'sheet', key, '--publisher', 'The <project>', '--out', at('sheet.html')];
  const made = await runKit([...words, '--passphrase-file', at('passphrase')]);
  expect(made).toMatchObject({ code: 0 });
  const page = readFileSync(at('sheet.html'), 'utf8');
  const rows = (/<pre>([^<]+)<\/pre>/.exec(page)?.[1] ?? '').split('\n');
  return { at, key, publisher, page, rows };
}

/** Restores a key from a typed or scanned text. */
async function restore(at: (name: string) => string, text: string) {
  writeFileSync(at('typed.txt'), text);
  const words = ['keys', 'restore', at('back.key'), '--sheet', at('typed.txt')];
  return await runKit([...words, '--passphrase-file', at('passphrase')]);
}

describe('the ceremony of a publisher’s key', () => {
  it('makes a key, prints it, restores it from typed rows, pins it, signs a kit and a list with it', async () => {
    const folder = temporaryFolder();
    const at = (name: string): string => join(folder, name);
    await protectedKey(at('publisher.key'));
    const sheet = [
      'keys',
      'sheet',
      at('publisher.key'),
      '--publisher',
      'The project',
      '--out',
      at('sheet.html'),
    ];
    expect((await runKit(sheet, { answers: [passphrase] })).code).toBe(0);
    if (process.platform !== 'win32') expect(statSync(at('sheet.html')).mode & 0o077).toBe(0);
    // The computer is lost: only the sheet, the passphrase and the public key are left.
    rmSync(at('publisher.key'));
    renameSync(at('publisher.pub'), at('given-away.pub'));
    writeFileSync(
      at('typed.txt'),
      (/<pre>([^<]+)<\/pre>/.exec(readFileSync(at('sheet.html'), 'utf8')) ?? [])[1] ?? '',
    );
    const back = ['keys', 'restore', at('publisher.key'), '--sheet', at('typed.txt')];
    expect((await runKit(back, { answers: [passphrase] })).code).toBe(0);
    expect(readFileSync(at('publisher.pub'), 'utf8')).toBe(readFileSync(at('given-away.pub'), 'utf8'));

    writeFileSync(at('trusted-keys.json'), '[]\n');
    const pin = [
      'keys',
      'pin',
      at('publisher.pub'),
      '--publisher',
      'The project',
      '--list',
      at('trusted-keys.json'),
    ];
    expect((await runKit(pin)).code).toBe(0);
    const kit = await makeKit(at('kit'), { publisher: 'unsigned' });
    const signed = await runKit(['sign', kit.folder, '--key', at('publisher.key')], {
      answers: [passphrase],
    });
    expect(signed.code).toBe(0);
    const verified = await runKit(['verify', kit.folder], { trustedKeyFiles: [at('trusted-keys.json')] });
    expect(verified).toMatchObject({
      code: 0,
      out: expect.stringContaining('signature: trusted, by The project'),
    });
    expect(checkSums(kit.folder).code).toBe(0);
    const [, publicKey = ''] = readFileSync(at('given-away.pub'), 'utf8').split('\n');
    expect(checkSignature(kit.folder, publicKey).code).toBe(0);

    writeFileSync(at('SHA256SUMS'), `${'0'.repeat(64)}  impact-kit.zip\n`);
    const sums = ['signfile', at('SHA256SUMS'), '--key', at('publisher.key'), '--release', '1.0.0'];
    expect((await runKit(sums, { answers: [passphrase] })).code).toBe(0);
    expect(runTool('minisign', ['-V', '-p', at('given-away.pub'), '-m', at('SHA256SUMS')]).code).toBe(0);
  });

  it.skipIf(skipReason('zbarimg'))('restores the key from the code, as a scanner reads it', async () => {
    needPrograms('zbarimg');
    const { at, key, page } = await keyWithSheet();
    const picture = /src="data:image\/gif;base64,([^"]+)"/.exec(page)?.[1] ?? '';
    writeFileSync(at('code.gif'), Buffer.from(picture, 'base64'));
    const scanned = spawnSync('zbarimg', ['--quiet', '--raw', at('code.gif')], { encoding: 'utf8' });
    expect(scanned.status).toBe(0);
    expect(await restore(at, scanned.stdout)).toMatchObject({ code: 0 });
    expect(readFileSync(at('back.key'), 'utf8')).toBe(readFileSync(key, 'utf8'));
  });

  it('leaves a sheet that minisign alone can use', async () => {
    const { at, publisher, rows } = await keyWithSheet();
    // What the sheet says to do without this program.
    const line = rows
      .map((row) =>
        row
          .replace(/^\d+: /, '')
          .replaceAll(' ', '')
          .slice(0, -5),
      )
      .join('');
    writeFileSync(at('typed.key'), `untrusted comment: minisign encrypted secret key\n${line}\n`);
    writeFileSync(at('message'), 'words');
    const words = ['-S', '-s', at('typed.key'), '-m', at('message')];
    expect(runTool('minisign', words, { input: `${passphrase}\n` }).code).toBe(0);
    const check = ['-V', '-P', publisher.trusted.publicKey, '-m', at('message')];
    expect(runTool('minisign', check).code).toBe(0);
  });
});

describe('a typed sheet', () => {
  it('may be typed in any order, with other spaces', async () => {
    const { at, key, rows } = await keyWithSheet();
    const typed = [...rows].reverse().map((row) => `  ${row.replaceAll(' ', '  ')}\r\n`);
    expect((await restore(at, typed.join('\n'))).code).toBe(0);
    expect(readFileSync(at('back.key'), 'utf8')).toBe(readFileSync(key, 'utf8'));
  });

  it.each([
    [
      'a wrong character',
      (rows: string[]) => rows.with(2, swapCase(rows[2] ?? '')),
      'row 3: missing, or not as',
    ],
    ['a missing row', (rows: string[]) => rows.toSpliced(4, 1), 'row 5: missing, or not as on the sheet'],
    [
      'two rows with each other’s number',
      (rows: string[]) => rows.with(0, renumbered(rows[1] ?? '', 1)).with(1, renumbered(rows[0] ?? '', 2)),
      'rows 1, 2: missing, or not as on the sheet',
    ],
    ['nothing of a key', () => ['nothing'], 'it is no minisign secret key'],
  ])('with %s is refused, and the rows are named', async (_what, change, fault) => {
    const { at, rows } = await keyWithSheet();
    const { code, error } = await restore(at, change(rows).join('\n'));
    expect(code).toBe(1);
    expect(error).toContain(fault);
    expect(existsSync(at('back.key'))).toBe(false);
  });

  it('becomes no key without its passphrase, and overwrites nothing', async () => {
    const { at, rows } = await keyWithSheet();
    writeFileSync(at('passphrase'), 'another one\n');
    expect((await restore(at, rows.join('\n'))).error).toContain('does not open the key');
    writeFileSync(at('passphrase'), `${passphrase}\n`);
    writeFileSync(at('back.pub'), 'precious');
    expect((await restore(at, rows.join('\n'))).code).toBe(1);
    expect(readFileSync(at('back.pub'), 'utf8')).toBe('precious');
    expect(existsSync(at('back.key'))).toBe(false);
  });
});

describe('the sheet', () => {
  it('says whose key it is, has no script, loads nothing, and holds no passphrase', async () => {
    const { page, publisher } = await keyWithSheet();
    expect(page).toContain('The &#60;project&#62;');
    expect(page).toContain(publisher.trusted.publicKey);
    expect(page).not.toMatch(/<script|https?:/);
    expect(page).not.toContain(passphrase);
  });

  it('is not made of a key that lies open in its file', async () => {
    const folder = temporaryFolder();
    const key = await writeKeys(folder, await makePublisher());
    const { code, error } = await runKit(['keys', 'sheet', key, '--out', join(folder, 'sheet.html')]);
    expect(code).toBe(1);
    expect(error).toContain('it lies open in its file');
    expect(existsSync(join(folder, 'sheet.html'))).toBe(false);
  });
});

describe('a pinned key', () => {
  it('is listed once, under a name that hides nothing', async () => {
    const folder = temporaryFolder();
    const publisher = await makePublisher();
    await writeKeys(folder, publisher);
    const list = join(folder, 'trusted-keys.json');
    writeFileSync(list, '[]\n');
    const pin = (name: string) => [
      'keys',
      'pin',
      publisher.trusted.publicKey,
      '--publisher',
      name,
      '--list',
      list,
    ];
    expect((await runKit(pin('The\u202eproject'))).code).toBe(2);
    const { document } = await runKitJson(pin('The project'));
    const { keyId, publicKey } = publisher.trusted;
    expect(document).toMatchObject({ isGood: true, keyId, publicKey });
    expect(JSON.parse(readFileSync(list, 'utf8'))).toEqual([{ keyId, publicKey, publisher: 'The project' }]);
    expect(await runKit(pin('Another name'))).toMatchObject({
      code: 1,
      error: expect.stringContaining(`the key ${keyId} is listed already`),
    });
  });
});

function swapCase(row: string): string {
  return row.replace(/[a-zA-Z](?= )/, (character) =>
    character === character.toUpperCase() ? character.toLowerCase() : character.toUpperCase(),
  );
}

function renumbered(row: string, number: number): string {
  return row.replace(/^\d+/, String(number));
}
