// Editor of a kit's text: source at the left, and at the right as readers will see it.

import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Language } from '../../../../core/base/language.ts';
import type { Problem } from '../../../../core/base/problem.ts';
import type { DraftFileText } from '../../../../core/ipc/workshop-group.ts';
import type { Source } from '../../../../core/kit/catalogue.ts';
import { parseMarkdown } from '../../../../core/markdown/parse-markdown.ts';
import type { DraftFacts } from '../../../../core/workshop/draft-facts.ts';
import { workshopService } from '../../../data/services/calls.ts';
import { editTyped, flushEdits, useDraft } from '../../../data/services/draft-store.ts';
import { cardClass } from '../../../ui/card.ts';
import { classes, stackClass } from '../../../ui/layout.ts';
import { Loading } from '../../../ui/loading.tsx';
import { Markdown } from '../../../ui/markdown/markdown.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { ProblemWords } from '../../../ui/problem-words.tsx';
import { textClass } from '../../../ui/text.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { useFaultText } from './fault-text.ts';
import styles from './text-editor.module.css';

const restMs = 300;
/** The three signs a text needs most. */
const signs = { heading: '##', item: '-', bold: '**' };

/** The Markdown of a document or lesson. */
export function TextEditor(props: {
  readonly draftId: string;
  readonly file: string;
  readonly language: Language;
  readonly sources: NonNullable<DraftFacts['sources']>;
  /** A text without a view, such as the questions of a quiz. */
  readonly isPlain?: boolean;
}) {
  const { draftId, file } = props;
  const [found, setFound] = useState<DraftFileText>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    let isShown = true;
    void flushEdits()
      .then(() => workshopService.text({ draftId, file }))
      .then((read) => {
        if (!isShown) return;
        if (read.ok) setFound(read.value);
        else setProblem(read.problem);
      });
    return () => {
      isShown = false;
    };
  }, [draftId, file]);
  if (problem) return <ProblemNotice problem={problem} />;
  if (!found) return <Loading />;
  return <Editor {...props} found={found} key={file} />;
}

function Editor(props: {
  readonly file: string;
  readonly language: Language;
  readonly sources: NonNullable<DraftFacts['sources']>;
  readonly isPlain?: boolean;
  readonly found: DraftFileText;
}) {
  const t = useTranslations('workshop');
  const { file, language, found } = props;
  const [text, setText] = useState(found.text);
  const shown = useRested(text);
  const document = useMemo(() => parseMarkdown(shown), [shown]);
  const sources = useMemo(
    () =>
      props.sources.map(
        ({ id, title, address, date }): Source => ({
          id,
          title,
          ...(address ? { address } : {}),
          ...(date ? { date } : {}),
        }),
      ),
    [props.sources],
  );
  return (
    <div className={styles['columns']} data-first-line={found.firstLine}>
      <div className={styles['write']}>
        <TextField
          label={t('fields.text')}
          isLabelHidden
          field="text"
          lang={language}
          rows={18}
          {...(props.isPlain === true ? {} : { help: t('textHelp', signs) })}
          value={text}
          onChange={(next) => {
            setText(next);
            editTyped({ kind: 'text-set', file, text: next });
          }}
        />
        <TextProblems file={file} firstLine={found.firstLine} />
      </div>
      {props.isPlain !== true && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled with the keyboard
        <section className={classes(cardClass(16), styles['view'])} aria-label={t('textView')} tabIndex={0}>
          {shown.trim() === '' ? (
            <p className={textClass('quiet')}>{t('textViewNone')}</p>
          ) : (
            <Markdown document={document} language={language} sources={sources} />
          )}
        </section>
      )}
    </div>
  );
}

/** What the linter says of the text, line by line. */
function TextProblems({ file, firstLine }: { readonly file: string; readonly firstLine: number }) {
  const t = useTranslations('workshop');
  const tell = useFaultText();
  const check = useDraft((state) => state.check);
  const problems = (check?.problems ?? []).filter(
    (problem) => problem.file === file && problem.line !== undefined && problem.line >= firstLine,
  );
  return (
    <ul className={classes(stackClass(4), styles['problems'])} aria-live="polite">
      {problems.map((problem) => (
        <li key={`${problem.line} ${problem.reason}`}>
          <ProblemWords>
            {t('atLine', { line: (problem.line ?? 0) - firstLine + 1, fault: tell(problem) })}
          </ProblemWords>
        </li>
      ))}
    </ul>
  );
}

/** The text as it stood when the keys rested. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    const timer = setTimeout(() => setRested(text), restMs);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
