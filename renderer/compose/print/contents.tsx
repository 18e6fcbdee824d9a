// The table of contents of a printed document: every heading with its page.

import type { Language } from '../../../core/base/language.ts';
import { probeId } from '../../../core/compose/compose-page-constants.ts';
import type { PageNumbers } from '../../../core/compose/compose-page-protocol.ts';
import { kitWords } from '../../../core/compose/words/kit-words.ts';
import type { MarkdownDocument } from '../../../core/markdown/document.ts';
import { headings } from '../../../core/markdown/walk.ts';
import styles from './contents.module.css';

type ContentsProps = {
  readonly document: MarkdownDocument;
  readonly language: Language;
  readonly numbers: PageNumbers | undefined;
};

/** More headings than this do not fit one page; then only the greater ones are listed. */
const mostEntries = 34;
/** More than this leave no room for the imprint at the foot of the page, unless they are set tighter. */
const manyEntries = 24;

/** The contents. Before the pages are counted the places of the numbers are kept free. */
export function Contents({ document, language, numbers }: ContentsProps) {
  const all = headings(document);
  const shown = all.length > mostEntries ? all.filter((heading) => heading.depth === 2) : all;
  if (shown.length === 0) return null;
  return (
    <nav className={styles['contents']} aria-label={kitWords(language).contents}>
      <p className={styles['title']}>{kitWords(language).contents}</p>
      <ul data-many={shown.length > manyEntries || undefined}>
        {shown.map((heading) => (
          <li key={heading.id} data-depth={heading.depth}>
            <a href={`#${heading.id}`}>
              <span className={styles['words']}>{heading.title}</span>
              <span className={styles['page']}>{numbers?.anchors[heading.id] ?? ''}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Links to every heading on pages of their own: Chromium names only the places that something links to. */
export function HeadingProbe({ document }: { readonly document: MarkdownDocument }) {
  return (
    <nav className={styles['probe']} id={probeId}>
      <a href={`#${probeId}`}>·</a>
      {headings(document).map((heading) => (
        <a key={heading.id} href={`#${heading.id}`}>
          ·
        </a>
      ))}
    </nav>
  );
}
