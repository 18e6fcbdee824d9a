import { expect, test } from 'vitest';
import { captionOf } from '../../../../renderer/compose/print/caption.ts';

test('a short description is the caption as it is', () => {
  expect(captionOf('Adult: act, means. Child: act and purpose.', 'en')).toBe(
    'Adult: act, means. Child: act and purpose.',
  );
});

test('a description of every box of a drawing is not printed again below it', () => {
  const steps = 'The next step of the way. '.repeat(10);
  expect(captionOf(`Cyprus: the way of a referral. ${steps}`, 'en')).toBe('Cyprus: the way of a referral.');
  expect(captionOf(`Κύπρος: η διαδρομή. ${steps}`, 'el')).toBe('Κύπρος: η διαδρομή.');
});
