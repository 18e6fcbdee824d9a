// A query that asks whom to call gets contacts of the reader's country, by topic or for danger.
import { describe, expect, test } from 'vitest';
import { unitsOfContact } from '../../../../core/search/units.ts';
import { asksWhomToCall, contactsToCall } from '../../../../core/search/whom-to-call.ts';
import { contact } from '../library/kit-changes/support.ts';
import { openAll, reports } from './library.ts';

describe('Whom to call', () => {
  test.each([
    'Who do I call when a child is in danger?',
    'which number do I dial',
    'ποιον καλώ',
    'Σε ποιο τηλέφωνο καλώ για κακοποίηση;',
    'chi chiamo',
    'A chi posso telefonare per un minore scomparso?',
    'a quem ligo',
    'Para que número ligo?',
  ])('is asked: %s', (line) => {
    expect(asksWhomToCall(line)).toBe(true);
  });

  test.each(['', 'call for proposals', 'Who is the guardian?', 'What is the number of victims?', 'τηλέφωνο'])(
    'is not asked: %s',
    (line) => {
      expect(asksWhomToCall(line)).toBe(false);
    },
  );

  const helpline = (
    id: string,
    country: 'GR' | 'PT' | 'EU',
    needs: ('danger-now' | 'trafficking' | 'child-helpline')[],
  ) => contact(id, { country, needs, organisation: { en: `Office ${id}`, el: `Γραφείο ${id}` } });
  const segments = openAll([
    ...[
      helpline('eu-all', 'EU', ['danger-now']),
      helpline('gr-a', 'GR', ['danger-now']),
      helpline('gr-b', 'GR', ['trafficking']),
      helpline('pt-a', 'PT', ['danger-now']),
      helpline('pt-b', 'PT', ['trafficking']),
      helpline('pt-c', 'PT', ['danger-now']),
      helpline('pt-d', 'PT', ['child-helpline']),
    ].flatMap(unitsOfContact),
    ...reports(['Whom to call about trafficking'], 'en'),
  ]);
  const offered = (line: string, language: 'en' | 'el', country: 'GR' | 'PT', limit = 3) =>
    contactsToCall(segments, line, { language, country }, [], limit).map(({ locator }) => locator);

  test("is answered by contacts for the topic, then for danger, of the reader's country and the Union", () => {
    expect(offered('Who do I call about trafficking?', 'en', 'GR')[0]).toBe('gr-b');
    expect(offered('Who do I call about trafficking?', 'en', 'PT')[0]).toBe('pt-b');
    expect(offered('ποιον καλώ για εμπορία ανθρώπων', 'el', 'GR')[0]).toBe('gr-b');
    expect(new Set(offered('who do i call', 'en', 'GR'))).toEqual(new Set(['gr-a', 'eu-all']));
    expect(new Set(offered('Who do I call about trafficking?', 'en', 'GR'))).toEqual(
      new Set(['gr-b', 'gr-a', 'eu-all']),
    );
    expect(offered('who do i call', 'en', 'PT', 1)).toHaveLength(1);
    expect(offered('who do i call', 'en', 'PT')[2], 'two of danger leave room for a helpline').toBe('pt-d');
  });
});
