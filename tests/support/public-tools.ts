// Checks of a kit with public tools, as a third party would: sha256sum, minisign and unzip.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { needPrograms } from './needed-programs.ts';

/** What a tool answered. */
type ToolAnswer = { readonly code: number; readonly text: string };

/** Runs a tool. Throws when it is not there, since a test without its oracle proves nothing; the test set-up installs both. */
export function runTool(
  program: 'minisign' | 'sha256sum' | 'unzip',
  words: readonly string[],
  options: { readonly cwd?: string; readonly input?: string } = {},
): ToolAnswer {
  needPrograms(program);
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    encoding: 'utf8',
    input: options.input ?? '',
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  if (error) throw error;
  return { code: status ?? -1, text: `${stdout}${stderr}` };
}

/** Checks both manifests of a kit with sha256sum. */
export function checkSums(folder: string): ToolAnswer {
  const files = ['manifest-sha256.txt', 'tagmanifest-sha256.txt'];
  return runTool('sha256sum', ['--check', '--strict', '--quiet', ...files], { cwd: folder });
}

/** Checks the signature of a kit with minisign. */
export function checkSignature(folder: string, publicKey: string): ToolAnswer {
  return runTool('minisign', ['-V', '-P', publicKey, '-m', 'tagmanifest-sha256.txt'], { cwd: folder });
}

/** Unpacks a kit in one file with unzip, which tests it first; answers the folder of the kit. */
export function unpackKit(file: string, to: string): string {
  for (const words of [
    ['-tq', file],
    ['-q', file, '-d', to],
  ]) {
    const { code, text } = runTool('unzip', words);
    if (code !== 0) throw new Error(`unzip found fault with the kit: ${text}`);
  }
  const [inside = ''] = existsSync(join(to, 'bagit.txt')) ? ['.'] : readdirSync(to);
  return join(to, inside);
}

/** Signs a kit with minisign, as a publisher without this program would. */
export function signWithMinisign(
  folder: string,
  key: { readonly path: string; readonly passphrase?: string; readonly isLegacy?: boolean },
  trustedComment: string,
): ToolAnswer {
  const words = ['-S', '-s', key.path, '-t', trustedComment, '-m', 'tagmanifest-sha256.txt'];
  return runTool('minisign', key.isLegacy ? [...words, '-l'] : words, {
    cwd: folder,
    input: key.passphrase === undefined ? '' : `${key.passphrase}\n`,
  });
}

/** Makes a key pair with minisign, protected when there is a passphrase. */
export function makeMinisignKey(base: string, passphrase?: string): { secret: string; public: string } {
  const made = { secret: `${base}.key`, public: `${base}.pub` };
  const words = ['-G', '-p', made.public, '-s', made.secret];
  const isOpen = passphrase === undefined;
  const answer = runTool('minisign', isOpen ? [...words, '-W'] : words, {
    input: isOpen ? '' : `${passphrase}\n${passphrase}\n`,
  });
  if (answer.code !== 0) throw new Error(`minisign made no key: ${answer.text}`);
  return made;
}
