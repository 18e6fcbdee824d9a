// Recalls of a kit: read from recalls.yaml, and held against the kit that carries them.
import { expect, it } from 'vitest';
import { smallContent } from '../../../support/content.ts';
import { plan, problems } from '../../../support/planned-content.ts';

const notice = (fields: string) => `recalls:\n  - { id: one, on: 2026-12-01, ${fields} }\n`;
const reason = 'reason: { en: Two digits were exchanged., el: Δύο ψηφία μπήκαν ανάποδα. }';
const number = `kind: contact-number, contact: gr-1056, number: '1065', instead: { number: '1056' }, to: '1.1', ${reason}`;
const fieldsOf = (text: string) =>
  problems({ 'recalls.yaml': notice(text) }).map((problem) =>
    'field' in problem ? problem.field : problem.code,
  );

it('A notice without a kit is about the kit that carries it', () => {
  const { recalls, kit } = plan({ ...smallContent, 'recalls.yaml': notice(number) });
  expect(recalls).toMatchObject([{ kind: 'contact-number', kitId: kit.id, number: '1065', to: '1.1' }]);
  expect(plan(smallContent).recalls).toEqual([]);
});

it('A notice is refused by its field: a version that is not before this one, no reason, the wrong number again, no address', () => {
  expect(fieldsOf(number.replace('1.1', '1.2'))).toEqual(['recalls.0.to']);
  expect(fieldsOf(number.replace("to: '1.1'", "from: '1.2', to: '1.1'"))).toEqual(['recalls.0.to']);
  expect(fieldsOf(number.replace(reason, 'reason: {}'))).toEqual(['recalls.0.reason']);
  expect(fieldsOf(number.replace("number: '1056'", "number: '10 65'"))).toEqual(['recalls.0.instead.number']);
  expect(fieldsOf(number.replace('contact-number', 'letter'))).toEqual(['recalls.0.kind']);
  const text = `kind: text, at: 'kit:contact/gr-1056', wrong: { en: sixteen }, to: '1.1', ${reason}`;
  expect(fieldsOf(text)).toEqual(['recalls.0.at']);
  const twice = notice(number) + notice(number).replace('recalls:\n', '');
  expect(problems({ 'recalls.yaml': twice })).toMatchObject([{ field: 'recalls.1.id' }]);
});
