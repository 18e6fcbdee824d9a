// Excerpt of a text with marked matches, and an ellipsis where the text goes on.
import { Fragment } from 'react';
import type { Excerpt } from '../../core/search/excerpt.ts';
import type { TextRange } from '../../core/search/units.ts';

/** An excerpt with its marks. Its language is that of the element around. */
export function Excerpted({ excerpt }: { readonly excerpt: Excerpt }) {
  const { text, marks, isCutBefore, isCutAfter } = excerpt;
  return (
    <>
      {isCutBefore && '… '}
      <MarkedText text={text} marks={marks} />
      {isCutAfter && ' …'}
    </>
  );
}

/** A whole text with its marks, which come in order and do not overlap. */
export function MarkedText({ text, marks }: { readonly text: string; readonly marks: readonly TextRange[] }) {
  return (
    <>
      {marks.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(marks[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  );
}
