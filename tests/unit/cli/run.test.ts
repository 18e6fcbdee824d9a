// The command line as a whole: help, wrong words, schemas, and the line for every problem.
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, it, vi } from 'vitest';
import { SecretLine } from '../../../cli/ask-secret.ts';
import { exitCodeOf } from '../../../cli/exit-codes.ts';
import { problemLine } from '../../../cli/problem-lines.ts';
import type { Problem } from '../../../core/base/problem.ts';
import { runKit, runKitJson } from '../../support/fake-terminal.ts';
import { makeKit } from '../../support/make-kit.ts';
import { problemExamples } from '../../support/problem-examples.ts';
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
    [['schema', 'kit'], 'There is no schema "kit", only catalogue, glossary, aid, pages, quiz, holidays.'],
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
    expect(isValid({ ...catalogue, format: 1 })).toBe(false);
    expect((await runKitJson(['schema', 'catalogue'])).out).toBe(out);
  });

  it.each(['glossary', 'aid', 'pages', 'quiz', 'holidays'])('prints the one of the %s', async (name) => {
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
describe('the line of a problem', () => {
  it.each(problemExamples())('names all that $code knows, in one sentence', (problem) => {
    const line = problemLine(problem);
    expect(line).toMatch(/^\S.*\.$/);
    expect(line).not.toMatch(/\.\.$|undefined/);
    for (const name of ['file', 'entry', 'field', 'found', 'signed', 'keyId', 'contact', 'logId'] as const)
      if (name in problem) expect(line).toContain(String(problem[name as keyof Problem]));
    expect([1, 3, 4, 5]).toContain(exitCodeOf(problem));
  });

  it('names the line of a list and the field of a file', () => {
    expect(problemLine({ code: 'manifest-invalid', file, line: 7, reason })).toBe(
      'data/a.pdf, line 7: some reason.',
    );
    expect(problemLine({ code: 'catalogue-invalid', file, field: 'resources.0.id', reason })).toBe(
      'data/a.pdf, field resources.0.id: some reason.',
    );
    expect(problemLine({ code: 'bag-info-invalid', file, field: 'line 3', reason })).toBe(
      'data/a.pdf, line 3: some reason.',
    );
    expect(problemLine({ code: 'bag-info-invalid', file, field: '', reason })).toBe(
      'data/a.pdf: some reason.',
    );
    expect(problemLine({ code: 'payload-missing', file, count: 3 })).toBe(
      'data/a.pdf: the file is missing (and 2 more).',
    );
  });

  it('says codes of the system and of the format in words', () => {
    expect(problemLine({ code: 'disk-write-failed', file, reason: 'EROFS' })).toBe(
      'data/a.pdf: it cannot be written, the disk is write-protected.',
    );
    expect(problemLine({ code: 'path-unsafe', file, reason: 'path-twin' })).toBe(
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
