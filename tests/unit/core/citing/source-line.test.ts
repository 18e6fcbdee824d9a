// Source line: it contains all facts, and no text of a kit counts as cited without one.
import { describe, expect, test } from 'vitest';
import { cited, quoted } from '../../../../core/citing/cited.ts';
import {
  type KitFacts,
  type SourceFacts,
  sourceOfContact,
  sourceOfResource,
  sourceOfTerm,
} from '../../../../core/citing/source-facts.ts';
import { type SourceWords, sourceLine, withReadablePlace } from '../../../../core/citing/source-line.ts';
import type { Contact } from '../../../../core/contacts/contact.ts';

const kit: KitFacts = {
  ...{ title: 'Small kit', version: '1.2', publisher: 'Example' },
  ...{ issued: '2026-03-01', isVerified: true },
};
const words: SourceWords = {
  page: (label, last) => (last === undefined ? `page ${label}` : `pages ${label} to ${last}`),
  slide: (label) => `slide ${label}`,
  entry: (takenFrom) => `taken from ${takenFrom}`,
  undated: 'undated',
  asOf: (asOf) => {
    if (asOf.kind === 'resource') {
      const { check } = asOf;
      const kind = check.kind === 'reviewed' ? 'checked' : check.kind;
      return 'day' in check ? `${kind} ${check.day}` : kind;
    }
    return `${asOf.kind} ${'day' in asOf ? asOf.day : (asOf.evidence.newest ?? 'undated')}`;
  },
  replaced: (title) => `Replaced by: ${title}`,
  notVerified: 'Publisher not verified',
  kit: ({ title, version, publisher }) =>
    `From ${title} ${version}${publisher === undefined ? '' : `, ${publisher}`}`,
};
const phones: Contact['phones'] = [{ number: '11525', kind: 'short-code', channels: ['voice'] }];
const report = { title: 'Old signs', issued: '2024-05-01', asOf: '2024-04-30', nextCheck: '2025-01-01' };
const newer = { id: 'new.en', kind: 'report', title: 'New signs', language: 'en' } as const;

function facts(change: Partial<SourceFacts> = {}): SourceFacts {
  const facts = { place: { kind: 'page', label: 'iv' }, lesson: undefined, replacedBy: newer, kit } as const;
  return { ...sourceOfResource({ ...report, creator: 'Office' }, facts), ...change };
}

describe('The line of a source', () => {
  test('says who, what, which year, which page, of which day, what replaced it, and the kit', () => {
    expect(sourceLine(facts(), words).line).toBe(
      'Office: Old signs (2024), page iv. checked 2024-04-30. Replaced by: New signs. From Small kit 1.2, Example.',
    );
  });

  test('names a publisher once that the title of the kit names', () => {
    const named = { ...kit, title: 'EXAMPLE: small kit' };
    expect(sourceLine(facts({ kit: named }), words).line).toMatch(/ From EXAMPLE: small kit 1\.2\.$/);
  });

  test('names the site instead of a web address on a screen', () => {
    const place = { kind: 'address', address: 'https://example.org/%CE%B1%CE%B2' } as const;
    expect(withReadablePlace(facts({ place })).place).toEqual({ kind: 'address', address: 'example.org' });
    expect(withReadablePlace(facts()).place).toEqual(facts().place);
  });

  test('says of every source of a kit whose publisher nobody verified that it is so', () => {
    const strange = { ...kit, isVerified: false };
    expect(sourceLine(facts({ kit: strange }), words).line).toMatch(
      / From Small kit 1\.2, Example\. Publisher not verified\.$/,
    );
  });

  test('says that nobody checked the facts where no day of a check is known', () => {
    const { asOf: _, ...unchecked } = report;
    const facts = { place: { kind: 'whole' }, lesson: undefined, replacedBy: undefined, kit } as const;
    expect(sourceLine(sourceOfResource(unchecked, facts), words).line).toBe(
      'Example: Old signs (2024). unchecked. From Small kit 1.2, Example.',
    );
  });

  test('names the first and the last page of words that go over several', () => {
    const over = facts({ place: { kind: 'page', label: 'iv', lastLabel: '1' } });
    expect(sourceLine(over, words).line).toMatch(/^Office: Old signs \(2024\), pages iv to 1\. /);
  });

  test('says nothing of a replacement when there is none, and ends no sentence twice', () => {
    const plain = facts({ replacedBy: undefined, place: { kind: 'whole' }, title: 'What now?' });
    expect(sourceLine(plain, { ...words, asOf: () => 'Be careful.' }).line).toBe(
      'Office: What now? (2024). Be careful. From Small kit 1.2, Example.',
    );
  });

  test('names the publisher of the kit where a resource names nobody, and the lesson with its module', () => {
    const facts = {
      place: { kind: 'section', heading: 'Names' },
      lesson: 'First',
      replacedBy: undefined,
      kit,
    } as const;
    expect(sourceLine(sourceOfResource(report, facts), words).line).toMatch(
      /^Example: Old signs, First \(2024\), «Names»\. checked/,
    );
  });

  test('names the newest evidence of a contact, and who confirmed it once somebody did', () => {
    const sources = [
      { title: 'Old page', address: 'https://old.example', date: '2019' },
      { title: 'New page', address: 'https://new.example', date: '2025-01' },
    ];
    const facts = { organisation: 'Helping line', service: 'Advice', replacedBy: undefined, kit };
    const found = sourceOfContact({ sources, phones, evidenceDate: '2025-01' }, facts);
    expect(sourceLine(found, words).line).toBe(
      'Helping line: Advice (2025), https://new.example. evidence 2025-01. From Small kit 1.2, Example.',
    );
    const confirmed = sourceOfContact(
      { sources, phones, evidenceDate: '2025-01', confirmed: { on: '2026-02-03', by: 'Eleni' } },
      facts,
    );
    expect(confirmed).toMatchObject({
      year: '2026',
      asOf: {
        kind: 'evidence',
        evidence: { confirmed: { on: '2026-02-03', by: 'Eleni' }, newest: '2026-02-03' },
      },
    });
    const plain = sources.map((source) => ({ ...source, date: 'undated' }));
    const undated = sourceOfContact({ sources: plain, phones, evidenceDate: 'undated' }, facts);
    expect(sourceLine(undated, words).line).toContain('(undated), https://old.example. evidence undated.');
  });

  test('names the contact that took the place of another', () => {
    const source = { title: 'Page', address: 'https://a.example', date: '2025-01' };
    const found = sourceOfContact(
      { sources: [source], phones, evidenceDate: '2025-01' },
      {
        organisation: 'Helping line',
        service: 'Advice',
        replacedBy: { id: 'gr-b', kind: 'contact', title: 'New line, Advice' },
        kit,
      },
    );
    expect(sourceLine(found, words).line).toContain('Replaced by: New line, Advice.');
  });

  test('dates a term by its kit, and says where its wording was taken from', () => {
    const term = sourceOfTerm({ source: 'Directive 2011/36/EU' }, { name: 'guardian', kit });
    expect(sourceLine(term, words).line).toBe(
      'Example: guardian (2026), taken from Directive 2011/36/EU. issued 2026-03-01. From Small kit 1.2, Example.',
    );
  });
});

describe('What leaves the program', () => {
  const line = sourceLine(facts(), words);

  test('is refused when the line of a source is not in it', () => {
    expect(() => cited('Words of the kit.', [line])).toThrow('without its source');
    expect(cited(`Words of the kit. ${line.line}`, [line]).lines).toEqual([line]);
  });

  test('contains the line in the form of its own text', () => {
    const write = (text: string): string => text.replaceAll(':', '\\:');
    expect(() => cited(line.line, [line], write)).toThrow();
    expect(cited(`*${write(line.line)}*`, [line], write).text).toContain('Old signs');
  });

  test('has copied words on one line above the source, the link below it, and the source alone without words', () => {
    expect(quoted(' two\n words ', line).text).toBe(`«two words»\n— ${line.line}`);
    expect(quoted('two words', line, 'impact-kit:/read/old.en').text).toBe(
      `«two words»\n— ${line.line}\nimpact-kit:/read/old.en`,
    );
    expect(quoted(' ', line).text).toBe(line.line);
  });

  test('cannot be made by hand', () => {
    // @ts-expect-error a text alone is not cited
    const text: ReturnType<typeof cited> = { text: 'Words', lines: [line] };
    // @ts-expect-error facts alone are not a line
    const bare: ReturnType<typeof sourceLine> = { facts: facts(), line: '' };
    // @ts-expect-error a source says of every fact whether there is one
    const forgetful: SourceFacts = {
      by: 'Office',
      title: 'Old signs',
      year: '2024',
      kit,
      replacedBy: undefined,
    };
    expect([text, bare, forgetful]).toHaveLength(3);
  });
});
