// The command line as a whole: help, wrong words, schemas, and the line for every problem.
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, it, vi } from 'vitest';
import { SecretLine } from '../../../cli/ask-secret.ts';
import { exitCodeOf } from '../../../cli/exit-codes.ts';
import { problemLine } from '../../../cli/problem-lines.ts';
import type { Problem, ProblemCode } from '../../../core/base/problem.ts';
import { runKit, runKitJson } from '../../support/fake-terminal.ts';
import { makeKit } from '../../support/make-kit.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const commands = ['compose', 'keygen', 'sign', 'verify', 'inspect', 'pack', 'unpack', 'schema'];

describe('kit --help', () => {
  it('names every command', async () => {
    const { code, out, error } = await runKit(['--help']);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    for (const command of commands) expect(out).toMatch(new RegExp(`^  ${command} `, 'm'));
    expect((await runKit(['help'])).out).toBe(out);
  });

  it.each(commands)('says of %s how it is used and what its exit codes are', async (command) => {
    const { code, out } = await runKit([command, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`kit ${command}`);
    expect(out).toContain('Exit codes: 0 good, 1 refused');
    expect((await runKit([command, 'x', '-h', '--unknown'])).out).toBe(out);
  });
});

describe('wrong words', () => {
  it.each([
    [[], 'Which command?'],
    [['--json'], 'Which command?'],
    [['open'], 'There is no command "open".'],
    [['verify'], 'The command needs <kit>.'],
    [['verify', 'a', 'b'], 'The command does not know what to do with "b".'],
    [['verify', 'a', '--loud'], "Unknown option '--loud'."],
    [['verify', 'a', '--key'], "Option '--key <value>' argument missing."],
    [['verify', 'a', '--unsigned=yes'], "Option '--unsigned' does not take an argument."],
    [['sign', 'a'], 'The command needs --key <file>.'],
    [['compose', 'a'], 'The command needs <out>.'],
    [['schema', 'kit'], 'There is no schema "kit", only catalogue, glossary, aid, pages.'],
  ])('%j are told, with exit code 2', async (words, line) => {
    const { code, out, error } = await runKit(words);
    expect(code).toBe(2);
    expect(error.split('\n')[0]).toBe(line);
    expect(error).toMatch(/"kit (\w+ )?--help" says how it is used\.\n$/);
    if (!words.includes('--json')) expect(out).toBe('');
  });

  it('are reported to scripts as well', async () => {
    expect((await runKitJson(['verify'])).document).toEqual({
      isGood: false,
      usage: 'The command needs <kit>.',
    });
    expect((await runKitJson([])).document).toEqual({ isGood: false, usage: 'Which command?' });
  });

  it('are none after --, so that a folder may have any name', async () => {
    const { code, error } = await runKit(['verify', '--', '--json']);
    expect(code).toBe(1);
    expect(error).toBe('bagit.txt: the file is missing, so this is no whole kit.\n');
  });
});

describe('kit schema', () => {
  it('prints a JSON Schema that accepts the catalogue of a kit and refuses another', async () => {
    const { out, code } = await runKit(['schema']);
    expect(code).toBe(0);
    const isValid = new Ajv({ formats: { date: true } }).compile(JSON.parse(out));
    const { catalogue } = await makeKit(temporaryFolder());
    expect(isValid(catalogue)).toBe(true);
    expect(isValid({ ...catalogue, format: 2 })).toBe(false);
    expect((await runKitJson(['schema', 'catalogue'])).out).toBe(out);
  });

  it.each(['glossary', 'pages'])('prints the one of the %s', async (name) => {
    const { document } = await runKitJson(['schema', name]);
    expect(document).toMatchObject({ type: 'object', additionalProperties: false });
  });
});

describe('a mistake in the program itself', () => {
  it('ends with exit code 5, is reported, and gives scripts a document', async () => {
    const answers = new Proxy([], {
      get: () => {
        throw new Error('the terminal is broken');
      },
    });
    const words = ['keygen', join(temporaryFolder(), 'own.key'), '--passphrase'];
    const { code, document, error } = await runKitJson(words, { answers });
    expect(code).toBe(5);
    expect(error).toMatch(/^A mistake in the program itself:\nError: the terminal is broken\n {4}at /);
    expect(document).toEqual({ isGood: false, fault: error.trimEnd() });
  });

  it('or a missing part of it is reported in the same way', async () => {
    vi.stubEnv('IMPACT_KIT_ELECTRON', undefined);
    const { code, document } = await runKitJson(['compose', 'content', join(temporaryFolder(), 'kit')]);
    expect(code).toBe(5);
    expect(document).toMatchObject({ isGood: false, fault: expect.stringContaining('IMPACT_KIT_ELECTRON') });
    vi.unstubAllEnvs();
  });
});

const file = 'data/a.pdf';
const reason = 'some reason';
const samples: { readonly [C in ProblemCode]: Extract<Problem, { readonly code: C }> } = {
  'bag-missing': { code: 'bag-missing', file },
  'bag-version-unsupported': { code: 'bag-version-unsupported', file, found: '0.97' },
  'bag-info-invalid': { code: 'bag-info-invalid', file, field: 'Kit-Version', reason },
  'manifest-invalid': { code: 'manifest-invalid', file, line: 7, reason },
  'payload-missing': { code: 'payload-missing', file, count: 3 },
  'payload-extra': { code: 'payload-extra', file, count: 1 },
  'payload-changed': { code: 'payload-changed', file, count: 2 },
  'payload-unnamed': { code: 'payload-unnamed', file, count: 2 },
  'path-unsafe': { code: 'path-unsafe', file, reason: 'path-twin' },
  'kit-format-too-new': { code: 'kit-format-too-new', file, found: '2', supported: 1 },
  'kit-too-large': { code: 'kit-too-large', file, sizeBytes: 2, limitBytes: 1 },
  'kit-too-many-files': { code: 'kit-too-many-files', file, count: 2, limit: 1 },
  'kit-file-refused': { code: 'kit-file-refused', file, reason: 'too-deep' },
  'archive-invalid': { code: 'archive-invalid', file, reason },
  'archive-entry-refused': { code: 'archive-entry-refused', file, entry: '../../escaped', reason },
  'catalogue-invalid': { code: 'catalogue-invalid', file, field: 'resources.0.id', reason },
  'kit-name-unclear': { code: 'kit-name-unclear', file, field: 'title.en' },
  'signature-absent': { code: 'signature-absent', file },
  'signature-bad': { code: 'signature-bad', file, reason },
  'signature-unknown-key': { code: 'signature-unknown-key', file, keyId: 'ABCD' },
  'signature-mismatch': { code: 'signature-mismatch', file, signed: 'one', found: 'other' },
  'key-invalid': { code: 'key-invalid', file, reason },
  'key-passphrase-wrong': { code: 'key-passphrase-wrong', file },
  'key-revoked': { code: 'key-revoked', file, keyId: 'ABCD' },
  'key-replaced': { code: 'key-replaced', file, keyId: 'ABCD' },
  'key-disputed': { code: 'key-disputed', file, keyId: 'ABCD' },
  'key-statement-invalid': { code: 'key-statement-invalid', file },
  'delta-invalid': { code: 'delta-invalid', file, field: 'to', reason },
  'delta-wrong-base': { code: 'delta-wrong-base', file, found: '2026.1', needed: '2026.2' },
  'kit-not-installed': { code: 'kit-not-installed' },
  'kit-other-publisher': { code: 'kit-other-publisher', file, installed: 'a.kit 1.0', found: 'a.kit 2.0' },
  'kit-older': { code: 'kit-older', file, installed: '2026.2', found: '2026.1' },
  'kit-previous-missing': { code: 'kit-previous-missing' },
  'kit-gone': { code: 'kit-gone', file },
  'content-missing': { code: 'content-missing', file },
  'content-invalid': { code: 'content-invalid', file, field: 'title', reason },
  'contact-not-allowed': { code: 'contact-not-allowed', file, contact: 'gr-1', reason },
  'pdf-unreadable': { code: 'pdf-unreadable', file, reason },
  'print-failed': { code: 'print-failed', file, reason },
  'disk-full': { code: 'disk-full', file },
  'disk-read-failed': { code: 'disk-read-failed', file, reason: 'EIO' },
  'disk-write-failed': { code: 'disk-write-failed', file, reason: 'EROFS' },
  'folder-not-empty': { code: 'folder-not-empty', file },
  'stick-gone': { code: 'stick-gone', file },
  'stick-corrupts': { code: 'stick-corrupts', file, count: 2 },
  'stick-place-taken': { code: 'stick-place-taken', file },
  'stick-full': { code: 'stick-full', file },
  'stick-read-only': { code: 'stick-read-only' },
  'program-missing': { code: 'program-missing', file },
  'library-damaged': { code: 'library-damaged', reason },
  'library-refused': { code: 'library-refused', reason },
  'object-missing': { code: 'object-missing', file },
  'library-changed': { code: 'library-changed', part: 'contacts', item: 'gr-1056' },
  'object-changed': { code: 'object-changed', file },
  'vault-locked': { code: 'vault-locked', pid: 1 },
  'vault-damaged': { code: 'vault-damaged', count: 1, file },
  'vault-missing': { code: 'vault-missing', file },
  'vault-too-new': { code: 'vault-too-new' },
  'correction-invalid': { code: 'correction-invalid' },
  'vault-write-failed': { code: 'vault-write-failed', reason },
  'document-damaged': { code: 'document-damaged', file, reason },
  'document-locked': { code: 'document-locked', file },
  'document-too-slow': { code: 'document-too-slow', file, seconds: 9 },
  'call-refused': { code: 'call-refused', reason },
  stopped: { code: 'stopped' },
  internal: { code: 'internal', logId: 'abc' },
};

describe('the line of a problem', () => {
  it.each(Object.values(samples))('names all that $code knows, in one sentence', (problem) => {
    const line = problemLine(problem);
    expect(line).toMatch(/^\S.*\.$/);
    expect(line).not.toMatch(/\.\.$|undefined/);
    for (const name of ['file', 'entry', 'field', 'found', 'signed', 'keyId', 'contact', 'logId'] as const)
      if (name in problem) expect(line).toContain(String(problem[name as keyof Problem]));
    expect([1, 3, 4, 5]).toContain(exitCodeOf(problem));
  });

  it('names the line of a list and the field of a file', () => {
    expect(problemLine(samples['manifest-invalid'])).toBe('data/a.pdf, line 7: some reason.');
    expect(problemLine(samples['catalogue-invalid'])).toBe('data/a.pdf, field resources.0.id: some reason.');
    expect(problemLine({ ...samples['bag-info-invalid'], field: 'line 3' })).toBe(
      'data/a.pdf, line 3: some reason.',
    );
    expect(problemLine({ ...samples['bag-info-invalid'], field: '' })).toBe('data/a.pdf: some reason.');
    expect(problemLine(samples['payload-missing'])).toBe('data/a.pdf: the file is missing (and 2 more).');
  });

  it('says codes of the system and of the format in words', () => {
    expect(problemLine(samples['disk-write-failed'])).toBe(
      'data/a.pdf: it cannot be written, the disk is write-protected.',
    );
    expect(problemLine(samples['path-unsafe'])).toBe(
      'data/a.pdf: unsafe path, another path would fall on the same place of a disk that ignores case or accents.',
    );
  });

  it('shows what would move the cursor or hide itself', () => {
    const hostile = 'data/\u001b[2Ja\u202egpj\n.exe';
    expect(problemLine({ code: 'bag-missing', file: hostile })).toBe(
      'data/\\u{1b}[2Ja\\u{202e}gpj\\u{a}.exe: the file is missing, so this is no whole kit.',
    );
  });
});

describe('a passphrase being typed', () => {
  it('is complete with the line, in pieces and with corrections', () => {
    const line = new SecretLine();
    expect(line.take('κω')).toBeUndefined();
    expect(line.take('x\u007fδ')).toBeUndefined();
    expect(line.take('\r')).toEqual({ done: 'κωδ' });
    expect(new SecretLine().take('\b\bpasted all\n')).toEqual({ done: 'pasted all' });
  });

  it('can be given up or stopped', () => {
    expect(new SecretLine().take('abc\u0004')).toBe('given-up');
    expect(new SecretLine().take('abc\u0003')).toBe('stopped');
  });
});
