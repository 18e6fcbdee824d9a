// Keeps sentences out of the starter kit that once misled about a child's rights, or about whom to call first.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kitLanguages } from './content-folder.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const content = join(root, 'resources', 'content');

/** What each text wrongly claimed, in the words of the four languages. */
const wrongClaims = {
  'nobody is ever removed, without the condition of reasonable grounds': [
    /nobody is removed/i,
    /κανείς δεν απομακρύνεται/i,
    /nessuno (è|viene) allontanato/i,
    /ninguém é afastad/i,
  ],
  'the consent of a child never has a legal effect, whatever the child agrees to': [
    /consent of a child has no/i,
    /συναίνεση (ενός|του) παιδιού δεν/i,
    /consenso di un minore non/i,
    /consentimento de uma criança não/i,
  ],
  'every service fills in the Greek form': [
    /any service or organisation fills in/i,
    /κάθε υπηρεσία ή οργάνωση συμπληρώνει/i,
    /ogni servizio o organizzazione compila/i,
    /qualquer serviço ou organização preenche/i,
  ],
  'the child must report': [/a criança fica a saber o que (pode|tem de)/i],
  'the European Union co-funded the project': [
    /co-?funded/i,
    /συγχρηματοδοτ/i,
    /cofinanzia/i,
    /cofinanciad/i,
  ],
};

describe('No text of the starter kit or of the program claims that', () => {
  const texts = [
    ...filesBelow(content, /\.(md|yaml)$/),
    ...filesBelow(join(root, 'renderer', 'text', 'messages'), /\.json$/),
  ].map((path) => ({ path, text: readFileSync(path, 'utf8') }));

  it.each(Object.entries(wrongClaims))('%s', (_claim, patterns) => {
    const found = texts.filter(({ text }) => patterns.some((pattern) => pattern.test(text)));
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});

describe('A missing child', () => {
  it.each(kitLanguages)('is reported to the police on 112 before anybody calls 116000, in %s', (language) => {
    const card = readFileSync(join(content, 'checklists', `a-child-is-missing.${language}.md`), 'utf8');
    const [rule = ''] = /> \[!RULE\].*(\n>.*)+/.exec(card) ?? [];
    expect(rule).toMatch(/police|αστυνομία|polizia|polícia/);
    expect(rule.indexOf('112')).toBeGreaterThan(0);
    expect(rule.indexOf('112')).toBeLessThan(rule.indexOf('116000'));
  });

  it.each(kitLanguages)('leads to the police first on every card of a country, in %s', (language) => {
    for (const country of ['gr', 'it', 'cy', 'pt']) {
      const card = readFileSync(
        join(content, 'checklists', `whom-to-call-${country}.${language}.md`),
        'utf8',
      );
      const part = card.slice(card.indexOf('{#missing}'));
      expect(part.indexOf('kit:contact/eu-112'), country).toBeLessThan(part.indexOf(`-116000)`));
      expect(part.indexOf('kit:contact/eu-112'), country).toBeGreaterThan(0);
    }
  });
});

function filesBelow(folder: string, name: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => name.test(path))
    .map((path) => join(folder, path));
}
