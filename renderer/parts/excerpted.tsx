// Decides how a piece of a text with found words is shown: the words marked, dots where the text goes on.
import type { Excerpt } from '../../core/search/excerpt.ts';

/** An excerpt with its marks. Its language is that of the element around. */
export function Excerpted({ excerpt }: { readonly excerpt: Excerpt }) {
  const { text, marks, isCutBefore, isCutAfter } = excerpt;
  return (
    <>
      {isCutBefore && '… '}
      {marks.map((mark, index) => (
        <Marked
          key={mark.start}
          before={text.slice(marks[index - 1]?.end ?? 0, mark.start)}
          words={text.slice(mark.start, mark.end)}
        />
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
      {isCutAfter && ' …'}
    </>
  );
}

function Marked({ before, words }: { readonly before: string; readonly words: string }) {
  return (
    <>
      {before}
      <mark>{words}</mark>
    </>
  );
}
