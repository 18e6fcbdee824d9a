// @module-tag slow
import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { encodeQR } from 'qr';
import { describe, expect, it } from 'vitest';
import {
  certificateLimits,
  certificateText,
  checkCertificate,
  textToSign,
} from '../../../../core/certificate/certificate-text.ts';
import {
  minutesOf,
  type Statement,
  statementSchema,
  toWords,
} from '../../../../core/certificate/statement.ts';
import { isSignedBy, signBytes } from '../../../../main/disk/minisign/bare-signature.ts';
import { formatPublicKey, publicHalf } from '../../../../main/disk/minisign/key-bytes.ts';
import { makeSecretKey } from '../../../../main/disk/minisign/secret-key-file.ts';
import { arbitraryStatement } from './arbitrary-statement.ts';

const secret = makeSecretKey();
const key = formatPublicKey(publicHalf(secret));
const statement: Statement = {
  language: 'el',
  name: 'Μαρία Παπαδοπούλου',
  day: '2026-12-07',
  kit: { id: 'org.impact-kit.starter', version: '2026.1', title: 'IMPACT Kit: αρχικό kit' },
  modules: [
    { id: 'm1', minutes: 30, title: 'Το παιδί στο κέντρο' },
    { id: 'm7', minutes: 40, title: 'Επίτροπος, ηλικία, συμφέρον του παιδιού' },
  ],
};

/** Signs any text as a copy would, whatever it says. */
const signed = (text: string): string => `${text} | ${signBytes(Buffer.from(text), secret)}`;
const made = (of: Statement): string => signed(textToSign(of, key));
const check = (text: string) => checkCertificate(text, isSignedBy);

describe('The text of a certificate', () => {
  it('is checked as it was made, also with other line breaks and words around it.', () => {
    fc.assert(
      fc.property(arbitraryStatement, fc.constantFrom('\n', '\r\n', '  ', '\t'), (any, space) => {
        const text = made(any);
        const good = { kind: 'unchanged', statement: any, key };
        expect(check(text)).toEqual(good);
        expect(check(text.replaceAll(' ', space))).toEqual(good);
        expect(check(`Dear colleague,\n${text}\nBest wishes | M.`)).toEqual(good);
      }),
      { numRuns: 60 },
    );
  });

  it('is checked when a page broke its key and its signature into lines, and when accents were taken apart.', () => {
    const text = made(statement);
    const [tail = ''] = /[A-Za-z0-9+/]{56} \| \S+$/.exec(text) ?? [];
    const broken = text.replace(tail, tail.replace(/(\S{20})/g, '$1\n'));
    expect(broken).not.toBe(text);
    expect(check(broken).kind).toBe('unchanged');
    expect(check(text.normalize('NFD')).kind).toBe('unchanged');
  });

  it('is refused after any change of one character.', () => {
    const text = made(statement);
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.constantFrom('0', 'A', 'α', '|', '/', '=', ''),
        (at, character) => {
          const changed = text.slice(0, at) + character + text.slice(at + 1);
          const isSame = changed.replace(/\s/g, '') === text.replace(/\s/g, '');
          if (!isSame) expect(check(changed).kind).not.toBe('unchanged');
        },
      ),
      { numRuns: 400 },
    );
  });

  it('is refused when a module is added, left out or moved, or the signature of another one is taken.', () => {
    const text = made(statement);
    const [first, second] = statement.modules.map(({ id, minutes, title }) => `${id} ${minutes} ${title}`);
    const other = made({ ...statement, name: 'Nuno' });
    const forged = [
      text.replace(` | ${second}`, ''),
      text.replace(` | ${second}`, ` | ${second} | m9 30 X`),
      text.replace(`${first} | ${second}`, `${second} | ${first}`),
      text.replace(/[^|]+$/, other.split('|').at(-1) ?? ''),
      text.slice(0, -30),
    ];
    for (const one of forged) expect(check(one)).toEqual({ kind: 'changed' });
  });

  it('is told apart from what is newer and what is none.', () => {
    const text = made(statement);
    expect(check(text.replace('PART 1', 'PART 2'))).toEqual({ kind: 'newer' });
    for (const none of [
      '',
      'IMPACT-KIT:C1:AB',
      'IMPACT-TAKING-PART',
      text.replace('PART 1', 'PART 01'),
      'Μαρία',
    ])
      expect(check(none)).toEqual({ kind: 'no-certificate' });
  });

  it('is changed when its statement is none, whoever signed it.', () => {
    const text = textToSign(statement, key);
    const lies = [
      text.replace('2026-12-07', '2026-02-30'),
      text.replace('| el |', '| de |'),
      text.replace('m1 30', 'm1 030'),
      text.replace('m1 30', 'm1 30000'),
      text.replace('m1 30', '../m1 30'),
      text.replace('Μαρία', 'Μαρία\u202E'),
      text.replace('Μαρία', 'Μα\u200Bρία'),
      text.replace('Μαρία', 'Μαρία\u0000'),
      text.replace('Μαρία', 'Μ'.repeat(81)),
      text.replace(/ \| m1.*\| m7[^|]+/, ' '),
      text.replace(key, `RW${'A'.repeat(54)}`),
      text.replace(key, `QQ${key.slice(2)}`),
    ];
    for (const lie of lies) {
      expect(lie).not.toBe(text);
      expect(check(signed(lie))).toEqual({ kind: 'changed' });
    }
  });

  it('never throws, however it is broken, and looks at no more than its limit.', () => {
    const text = made(statement);
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.nat(text.length),
        fc.nat(text.length),
        (garbage, from, to) => {
          expect(check(garbage).kind).toBe('no-certificate');
          check(text.slice(0, from) + garbage + text.slice(to));
          check(`IMPACT-TAKING-PART 1 | ${garbage}`);
        },
      ),
      { numRuns: 300 },
    );
    const begun = performance.now();
    expect(check('IMPACT-TAKING-PART 1|'.repeat(1_000_000)).kind).toBe('changed');
    expect(check(`${' '.repeat(certificateLimits.pasted)}${text}`).kind).toBe('no-certificate');
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  it('fits into one QR code, or is not made.', () => {
    const many = (count: number): Statement => ({
      ...statement,
      modules: Array.from({ length: count }, (_, at) => ({
        id: `m${at + 1}`,
        minutes: 30,
        title: 'Επίτροπος, ηλικία, συμφέρον του παιδιού',
      })),
    });
    const textOf = (of: Statement) => {
      const text = textToSign(of, key);
      return certificateText(text, signBytes(Buffer.from(text), secret));
    };
    expect(textOf(many(40))).toBeUndefined();
    const largest = Array.from({ length: 40 }, (_, at) => textOf(many(at + 1)))
      .filter((text) => text !== undefined)
      .at(-1);
    expect(encodeQR(largest ?? '', 'raw', { ecc: 'medium' }).length).toBeGreaterThan(170);
    // Ten long titles in Greek: modules of half a millimetre in a code of 62.
    expect(encodeQR(textOf(many(10)) ?? '', 'raw', { ecc: 'medium', border: 4 }).length).toBeLessThan(150);
  });
});

describe('A statement', () => {
  it('has words without what hides, orders anew or divides.', () => {
    expect(toWords('  Ana\u00A0 \u202EMaria|Rosa\n')).toBe('Ana Maria/Rosa');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (typed) => {
        const name = toWords(typed);
        expect(toWords(name)).toBe(name);
        if (name !== '' && name.length <= 80)
          expect(statementSchema.safeParse({ ...statement, name }).success).toBe(true);
      }),
    );
  });

  it('has the minutes of its modules together.', () => {
    expect(minutesOf(statement)).toBe(70);
  });

  it('has no room for more than it knows.', () => {
    for (const more of [{ grade: 'A' }, { modules: [] }, { name: '' }, { name: 'a|b' }, { name: 'a  b' }])
      expect(statementSchema.safeParse({ ...statement, ...more }).success).toBe(false);
  });
});
