// Questions with any words, among them all signs that have a meaning in the formats of other programs.
import fc from 'fast-check';
import type { Question } from '../../../../../core/learning/quiz.ts';

const signs = [
  ...`~=#{}:\\*%[]<>&;-/|"',.!?_@+ \n1aTFαλ`,
  '->',
  '//',
  '####',
  '::',
  '{1}',
  '[html]',
  '<b>',
  '&lt;',
  '%50%',
  '\\n',
];
const signed = fc.string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 20 });
const plain = fc.string({ minLength: 1, maxLength: 20 });

/** A text as a field gives it: trimmed, not empty. */
const words = fc
  .oneof(signed, plain)
  .map((text) => text.replace(/[\p{Cc}]/gu, (sign) => (sign === '\n' ? sign : '')).trim())
  .filter((text) => text !== '');

const line = words.map((text) => text.replaceAll('\n', ' ').replaceAll(/\{(\d+)\}/g, '($1)'));
const base = { prompt: words, feedback: words, reference: fc.constantFrom('kit:m1', 'kit:m1/lesson-1#why') };
const id = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(?:-[a-z0-9]{1,5})?$/);
const note = fc
  .option(words, { nil: undefined })
  .map((feedback) => (feedback === undefined ? {} : { feedback }));

function options(rights: (count: number) => fc.Arbitrary<readonly boolean[]>) {
  return fc
    .integer({ min: 2, max: 8 })
    .chain((count) =>
      fc
        .tuple(
          rights(count),
          fc.array(words, { minLength: count, maxLength: count }),
          fc.array(note, { minLength: count, maxLength: count }),
        )
        .map(([right, texts, notes]) =>
          texts.map((text, index) => ({ text, isCorrect: right[index] === true, ...notes[index] })),
        ),
    );
}
const oneRight = options((count) =>
  fc.nat(count - 1).map((right) => Array.from({ length: count }, (_, index) => index === right)),
);
const someRight = options((count) =>
  fc.array(fc.boolean(), { minLength: count, maxLength: count }).filter((right) => right.includes(true)),
);
const accepted = fc.array(words, { minLength: 1, maxLength: 4 });

/** A complete question of any kind. */
export const arbitraryQuestion: fc.Arbitrary<Question> = fc.oneof(
  fc.record({ id, kind: fc.constant('single' as const), ...base, options: oneRight }),
  fc.record({ id, kind: fc.constant('multiple' as const), ...base, options: someRight }),
  fc.record({ id, kind: fc.constant('scenario' as const), ...base, scenario: words, options: oneRight }),
  fc.record({
    id,
    kind: fc.constant('ordering' as const),
    ...base,
    items: fc.array(words, { minLength: 3, maxLength: 8 }),
  }),
  fc.record({
    id,
    kind: fc.constant('matching' as const),
    ...base,
    pairs: fc.array(fc.record({ left: words, right: words }), { minLength: 3, maxLength: 8 }),
  }),
  fc.record({ id, kind: fc.constant('short' as const), ...base, accepted }),
  fc.record({
    id,
    kind: fc.constant('cloze' as const),
    ...base,
    text: fc.tuple(line, line).map(([before, after]) => `${before} {1}${after}`),
    gaps: fc.tuple(accepted).map((gaps) => gaps.map((gap) => [...gap])),
  }),
  fc.record({
    id,
    kind: fc.constant('branching' as const),
    ...base,
    steps: fc.tuple(words, words, oneRight, oneRight).map(([first, second, here, there]) => [
      { text: first, options: here.map((option, index) => (index === 0 ? { ...option, next: 1 } : option)) },
      { text: second, options: there },
    ]),
  }),
);
