// Kinds of damage to a kit, each with the expected result of verification.
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProblemCode } from '../../core/base/problem.ts';
import { formatStatement } from '../../core/kit/kit-statement.ts';
import { signMessage } from '../../main/disk/minisign/signature-file.ts';
import { checklistPath, type MadeKit, makePublisher, putFile, sha256 } from './make-kit.ts';

/** The first problem that verifying a kit broken in this way must name. */
export const breakages = {
  'flipped-byte': 'payload-changed',
  'missing-file': 'payload-missing',
  'extra-file': 'payload-extra',
  'wrong-signature': 'signature-bad',
  'foreign-signature': 'signature-bad',
  'escaping-path': 'path-unsafe',
  'absolute-path': 'path-unsafe',
  'twin-names': 'path-unsafe',
  'link-in-payload': 'path-unsafe',
  'too-new-format': 'kit-format-too-new',
  'absent-signature': 'signature-absent',
  'unknown-key': 'signature-unknown-key',
  'old-statement': 'signature-mismatch',
  'catalogue-field': 'catalogue-invalid',
  'unnamed-file': 'payload-unnamed',
  'wrong-sum': 'bag-info-invalid',
  'not-a-bag': 'bag-missing',
  'old-bagit': 'bag-version-unsupported',
  'bad-manifest-line': 'manifest-invalid',
} as const satisfies Record<string, ProblemCode>;

/** A way to break a kit. */
export type Breakage = keyof typeof breakages;

/**
 * Damages a kit in its folder. A fault that a publisher could have signed (an escaping path, a newer format) is signed with the
 * kit's own key. So only the fault itself can be the reason for a refusal.
 */
export async function breakKit(kit: MadeKit, breakage: Breakage): Promise<void> {
  const at = (path: string): string => join(kit.folder, path);
  const change = (path: string, edit: (text: string) => string): void =>
    writeFileSync(at(path), edit(readFileSync(at(path), 'utf8')));
  switch (breakage) {
    case 'flipped-byte':
      return flipByte(kit.folder, checklistPath, 5);
    case 'missing-file':
      return rmSync(at(checklistPath));
    case 'extra-file':
      return putFile(kit.folder, 'data/reports/added.pdf', '%PDF-1.7');
    case 'wrong-signature':
      return flipBase64(at('tagmanifest-sha256.txt.minisig'));
    case 'foreign-signature': {
      const forger = { ...kit.publisher.key, bytes: (await makePublisher()).key.bytes };
      return resign({ ...kit, publisher: { ...kit.publisher, key: forger } });
    }
    case 'escaping-path':
      change('manifest-sha256.txt', (text) => `${text}${sha256(new Uint8Array())}  data/../../escaped.txt\n`);
      return resign(kit);
    case 'absolute-path':
      change('manifest-sha256.txt', (text) => `${text}${sha256(new Uint8Array())}  /tmp/escaped.txt\n`);
      return resign(kit);
    case 'twin-names': {
      const twin = 'data/checklists/C1.EN.md';
      const content = 'another';
      putFile(kit.folder, twin, content);
      change('manifest-sha256.txt', (text) => `${text}${sha256(Buffer.from(content))}  ${twin}\n`);
      return resign(kit);
    }
    case 'link-in-payload':
      rmSync(at(checklistPath));
      return symlinkSync('/etc/hostname', at(checklistPath));
    case 'too-new-format':
      change('bag-info.txt', (text) => text.replace('Kit-Format: 2', 'Kit-Format: 3'));
      return resign(kit);
    case 'absent-signature':
      return rmSync(at('tagmanifest-sha256.txt.minisig'));
    case 'unknown-key':
      return resign({ ...kit, publisher: await makePublisher('Somebody else') });
    case 'old-statement':
      return resign(kit, { ...kit.info, version: '2025.1' });
    case 'catalogue-field':
      change('data/catalogue.json', (text) => text.replace('"readiness": "green"', '"readiness": "blue"'));
      return reseal(kit);
    case 'unnamed-file': {
      putFile(kit.folder, 'data/media/unnamed.svg', '<svg/>');
      change(
        'manifest-sha256.txt',
        (text) => `${text}${sha256(Buffer.from('<svg/>'))}  data/media/unnamed.svg\n`,
      );
      return reseal(kit);
    }
    case 'wrong-sum':
      change('bag-info.txt', (text) => text.replace(/Payload-Oxum: .*/, 'Payload-Oxum: 1.1'));
      return resign(kit);
    case 'not-a-bag':
      return rmSync(at('bagit.txt'));
    case 'old-bagit':
      change('bagit.txt', (text) => text.replace('1.0', '0.97'));
      return resign(kit);
    case 'bad-manifest-line':
      change('manifest-sha256.txt', (text) => `${text}no hash and no path\n`);
      return resign(kit);
  }
}

/** Flips the lowest bit of one byte. */
export function flipByte(folder: string, path: string, index: number): void {
  const bytes = readFileSync(join(folder, path));
  bytes[index] = (bytes[index] ?? 0) ^ 1;
  writeFileSync(join(folder, path), bytes);
}

/** Writes both manifests and the signature again for the current files of the folder, as a publisher would; the listed paths stay. */
export function reseal(kit: MadeKit): void {
  rehash(kit.folder, 'manifest-sha256.txt');
  const oxum = readFileSync(join(kit.folder, 'manifest-sha256.txt'), 'utf8').trim().split('\n');
  const bytes = oxum.reduce((sum, line) => sum + readFileSync(join(kit.folder, line.slice(66))).length, 0);
  const info = readFileSync(join(kit.folder, 'bag-info.txt'), 'utf8');
  const sum = `Payload-Oxum: ${bytes}.${oxum.length}`;
  writeFileSync(join(kit.folder, 'bag-info.txt'), info.replace(/Payload-Oxum: .*/, sum));
  resign(kit);
}

/** Writes the tag manifest and the signature anew; the publisher's key in the kit becomes that of the signer. */
export function resign(kit: MadeKit, statement = kit.info): void {
  const { trusted, key } = kit.publisher;
  writeFileSync(
    join(kit.folder, 'publisher.pub'),
    `untrusted comment: minisign public key ${trusted.keyId}\n${trusted.publicKey}\n`,
  );
  rehash(kit.folder, 'tagmanifest-sha256.txt');
  const message = readFileSync(join(kit.folder, 'tagmanifest-sha256.txt'));
  const signature = signMessage(message, key, formatStatement(statement));
  writeFileSync(join(kit.folder, 'tagmanifest-sha256.txt.minisig'), signature);
}

function rehash(folder: string, manifest: string): void {
  const lines = readFileSync(join(folder, manifest), 'utf8').trimEnd().split('\n');
  const text = lines.map((line) => {
    const path = line.slice(66);
    return `${sha256(readFileSync(join(folder, path)))}  ${path}\n`;
  });
  writeFileSync(join(folder, manifest), text.join(''));
}

function flipBase64(path: string): void {
  const lines = readFileSync(path, 'utf8').split('\n');
  const body = lines[1] ?? '';
  // Beyond algorithm and key id: only the signature itself changes.
  lines[1] = `${body.slice(0, 40)}${body[40] === 'A' ? 'B' : 'A'}${body.slice(41)}`;
  writeFileSync(path, lines.join('\n'));
}
