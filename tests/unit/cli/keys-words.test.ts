// `kit keys words`: a key in words, and words compared with a key.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../core/kit/fingerprint.ts';
import { keyWordsOf } from '../../../core/kit/key-words.ts';
import { runKit, runKitJson } from '../../support/fake-terminal.ts';
import { makePublisher } from '../../support/make-kit.ts';
import { runTool } from '../../support/public-tools.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const known = 'RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3';
const wordsIn = (language: 'en' | 'el' | 'it' | 'pt', key = known): readonly string[] =>
  keyWordsOf(fingerprintOf(key), language) ?? [];

describe('kit keys words', () => {
  it('says the key in four languages, digits beside', async () => {
    const { code, out, error } = await runKit(['keys', 'words', known]);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toBe(
      [
        'key id: E7620F1842B4E81F',
        `fingerprint: ${fingerprintOf(known)}`,
        ...(['en', 'el', 'it', 'pt'] as const).map((code) => `words (${code}): ${wordsIn(code).join(' ')}`),
        '',
      ].join('\n'),
    );
  });

  it('reads a key that minisign made, and answers with --json in one language', async () => {
    const folder = temporaryFolder();
    const [pub, secret] = [join(folder, 'own.pub'), join(folder, 'own.key')];
    expect(runTool('minisign', ['-G', '-W', '-p', pub, '-s', secret]).code).toBe(0);
    const { document } = await runKitJson(['keys', 'words', pub, '--language', 'el']);
    const { publicKey } = document as { publicKey: string };
    expect(document).toEqual({
      isGood: true,
      keyId: expect.stringMatching(/^[0-9A-F]{16}$/),
      publicKey: expect.stringMatching(/^RW/),
      fingerprint: fingerprintOf(publicKey),
      words: { el: wordsIn('el', publicKey) },
    });
    expect((await runKit(['keys', 'words', secret])).error).toContain('it is no minisign public key');
  });

  it('agrees to the words of the key, as they are heard', async () => {
    const heard = wordsIn('el').join(', ').normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
    const { code, out } = await runKit(['keys', 'words', known, '--compare', heard]);
    expect(code).toBe(0);
    expect(out).toContain('the words are those of the key\n');
  });

  it.each([
    ['a word is wrong', [...wordsIn('it').slice(1), 'abete'], 'the last word does not fit the others'],
    [
      'a word is unknown',
      [...wordsIn('pt').slice(0, 3), 'hm', ...wordsIn('pt').slice(4)],
      'word 4, "hm", is',
    ],
    ['a word is missing', wordsIn('en').slice(1), 'a key has 12 words, here are 11'],
    ['there are none', [], 'a key has 12 words, here are 0'],
  ])('refuses when %s', async (_, words, line) => {
    const { code, error } = await runKit(['keys', 'words', known, '--compare', words.join(' ')]);
    expect(code).toBe(1);
    expect(error).toContain(line);
  });

  it('refuses the words of another key, and words of a language that was not requested', async () => {
    const other = wordsIn('en', (await makePublisher()).trusted.publicKey).join(' ');
    const compared = await runKit(['keys', 'words', known, '--compare', other]);
    expect(compared).toMatchObject({ code: 1, out: '' });
    expect(compared.error).toContain('the words are those of another key');
    const words = ['keys', 'words', known, '--language', 'pt', '--compare', wordsIn('it').join(' ')];
    expect((await runKit(words)).code).toBe(1);
  });

  it.each([
    [['keys'], 'Which command about keys?'],
    [['keys', 'sing'], 'There is no command "keys sing".'],
    [['keys', 'words'], 'The command needs <file>.'],
    [['keys', 'words', known, '--language', 'de'], 'There are no words in "de", only in en, el, it, pt.'],
  ])('%j are told, with exit code 2', async (words, line) => {
    const { code, error } = await runKit(words);
    expect(code).toBe(2);
    expect(error.split('\n')[0]).toBe(line);
  });

  it('explains itself', async () => {
    const { code, out } = await runKit(['keys', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('kit keys words <file.pub>');
  });
});
