// The area of the pages: the pages, the reason why they are missing, or a request for a password.
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { useTranslations } from 'use-intl';
import { copyText } from '../../data/services/copy-text.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { fieldClass } from '../../ui/field.ts';
import { classes, lineClass, rowClass } from '../../ui/layout.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import type { PdfState } from '../shared/document/use-pdf-view.ts';
import { MatchTicks } from './match-ticks.tsx';
import styles from './reader-screen.module.css';
import type { FoundMarks } from './use-found-marks.ts';

/** The pages. */
export function PageStage(props: {
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly container: RefObject<HTMLDivElement | null>;
  readonly pdf: PdfState & { dismissLink: () => void };
  readonly marks: FoundMarks;
  readonly language: string;
  readonly onAgain: () => void;
  /** What floats over the pages. */
  readonly children?: ReactNode;
}) {
  const t = useTranslations('reader');
  const { container, pdf } = props;
  const [sizes, setSizes] = useState(0);
  useEffect(() => {
    const box = container.current;
    if (!box || !pdf.view) return undefined;
    const observer = new ResizeObserver(() => {
      if (pdf.view?.layout.resized()) setSizes((count) => count + 1);
    });
    // A scroll bar that comes with one wide page is no reason to zoom all pages anew.
    observer.observe(box, { box: 'border-box' });
    return () => observer.disconnect();
  }, [container, pdf.view]);
  return (
    <div ref={props.stage} className={styles['stage']} data-stage>
      {pdf.problem && (
        <div className={styles['over']}>
          <ProblemNotice
            problem={pdf.problem}
            action={<Button onPress={props.onAgain}>{t('openAgain')}</Button>}
          />
        </div>
      )}
      {pdf.isDamaged && <DamagedPart onAgain={props.onAgain} isSaidInPage={pdf.undrawn.has(pdf.page)} />}
      {pdf.askedPassword && <PasswordQuestion {...pdf.askedPassword} />}
      {pdf.foreignLink !== undefined && <ForeignLink address={pdf.foreignLink} onClose={pdf.dismissLink} />}
      {/* biome-ignore lint/a11y/useSemanticElements: the viewer takes nothing but a div */}
      <div
        ref={container}
        className={styles['pages']}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the pages scroll with the keyboard
        tabIndex={0}
        role="region"
        aria-label={t('document')}
        lang={props.language}
        data-region="pages"
      >
        <div className="pdfViewer" />
      </div>
      {props.children}
      <MatchTicks
        view={pdf.isReady ? pdf.view : undefined}
        marks={props.marks}
        layout={`${sizes} ${pdf.zoom.factor} ${pdf.layoutCount}`}
      />
    </div>
  );
}

/** Covers pages that may be whole, so it can be dismissed. It would cover the notice in the place of a page as well. */
function DamagedPart(props: { readonly onAgain: () => void; readonly isSaidInPage: boolean }) {
  const t = useTranslations('reader');
  const tc = useTranslations('common');
  const [isRead, setIsRead] = useState(false);
  if (isRead || props.isSaidInPage) return null;
  return (
    <div className={styles['over']}>
      <Band tone="warning" role="status">
        <p>{t('partDamaged')}</p>
        <div className={classes(lineClass(8, 'top'), styles['answers'])}>
          <Button onPress={props.onAgain}>{t('openAgain')}</Button>
          <Button onPress={() => setIsRead(true)}>{tc('close')}</Button>
        </div>
      </Band>
    </div>
  );
}

function PasswordQuestion({
  isRetry,
  answer,
}: {
  readonly isRetry: boolean;
  readonly answer: (password: string | undefined) => void;
}) {
  const t = useTranslations('reader');
  const tc = useTranslations('common');
  const [password, setPassword] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const question = useId();
  useEffect(() => input.current?.focus(), []);
  return (
    <form
      className={styles['over']}
      onKeyDown={onEscape(() => answer(undefined))}
      onSubmit={(event) => {
        event.preventDefault();
        answer(password);
      }}
    >
      <Band tone="note">
        <p id={question}>{isRetry ? t('passwordWrong') : t('passwordAsked')}</p>
        <div className={classes(lineClass(8, 'top'), styles['answers'])}>
          <input
            ref={input}
            className={classes(fieldClass(), styles['passwordInput'])}
            type="password"
            aria-label={t('password')}
            aria-describedby={question}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
          <Button look="main" type="submit">
            {t('passwordOpen')}
          </Button>
          <Button onPress={() => answer(undefined)}>{tc('cancel')}</Button>
        </div>
      </Band>
    </form>
  );
}

function onEscape(act: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    act();
  };
}

function ForeignLink({ address, onClose }: { readonly address: string; readonly onClose: () => void }) {
  const t = useTranslations('reader');
  const tc = useTranslations('common');
  const copy = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another link is another question
  useEffect(() => {
    const link = document.activeElement;
    copy.current?.focus();
    return () => {
      // Whoever has gone elsewhere meanwhile stays there.
      const isNowhere = document.activeElement === null || document.activeElement === document.body;
      if (isNowhere && link instanceof HTMLElement) link.focus({ preventScroll: true });
    };
  }, [address]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key belongs to the buttons in it
    <div className={styles['over']} onKeyDown={onEscape(onClose)}>
      <Band tone="note" role="status">
        <p>{t('foreignLink')}</p>
        <div className={classes(rowClass(8), styles['link'])}>
          <code>{address}</code>
          <Button
            ref={copy}
            onPress={() => void copyText({ kind: 'outside-address', text: address }).then(onClose)}
          >
            {tc('copy')}
          </Button>
          <Button onPress={onClose}>{tc('close')}</Button>
        </div>
      </Band>
    </div>
  );
}
