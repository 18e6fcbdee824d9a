// Short messages at the lower edge. They are announced politely and disappear after a while or
// with their screen, except those about a problem.
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useShownAddress } from '../app/routes/router.ts';
import {
  dismissNotice,
  type Notice,
  type NoticeContent,
  useNoticeStore,
} from '../data/session/notice-store.ts';
import { useProblemText } from '../text/problem-text.ts';
import { floatingCardClass } from './card.ts';
import { IconButton } from './icon-button.tsx';
import { classes, lineClass, stackClass } from './layout.ts';
import styles from './notices.module.css';
import { textClass } from './text.ts';
import { UnsavedNotice } from './unsaved-notice.tsx';

const shownMs = 6000;

/** The place where notices appear. */
export function Notices() {
  const t = useTranslations('common');
  const notices = useNoticeStore((state) => state.notices);
  return (
    <section
      className={classes(stackClass(8), styles['notices'], 'no-print')}
      aria-label={t('notices')}
      aria-live="polite"
    >
      <UnsavedNotice />
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const t = useTranslations('common');
  const tellProblem = useProblemText();
  const isPassing = notice.content.kind !== 'problem';
  useEffect(() => {
    if (!isPassing) return;
    const timer = setTimeout(() => dismissNotice(notice.id), shownMs);
    return () => clearTimeout(timer);
  }, [notice.id, isPassing]);
  const { content } = notice;
  // A sentence belongs to the screen it was said on; events of the library and problems stay.
  const [screen] = useShownAddress().split('?');
  const [saidOn] = useState(screen);
  const isElsewhere = content.kind === 'words' && screen !== saidOn;
  useEffect(() => {
    if (isElsewhere) dismissNotice(notice.id);
  }, [notice.id, isElsewhere]);
  const problem = content.kind === 'problem' ? tellProblem(content.problem) : undefined;
  const words = useWordsOf(content);
  return (
    <div
      className={classes(floatingCardClass(), lineClass(8, 'top'), styles['notice'])}
      data-problem={problem !== undefined || undefined}
    >
      <div className={styles['words']}>
        {words !== undefined && <p>{words}</p>}
        {problem && (
          <>
            <p className={textClass('strong')}>{problem.what}</p>
            <p>{problem.kept}</p>
            <p>{problem.todo}</p>
          </>
        )}
      </div>
      <IconButton icon={X} name={t('dismiss')} onPress={() => dismissNotice(notice.id)} />
    </div>
  );
}

function useWordsOf(content: NoticeContent): string | undefined {
  const t = useTranslations('common');
  const notes = useTranslations('notes');
  switch (content.kind) {
    case 'words':
      return content.words;
    case 'library-remade':
      return t('libraryRebuilt');
    case 'places-moved':
      return t('placesMoved', { count: content.count });
    case 'notes-lost':
      return notes('moved', { count: content.count });
    case 'problem':
      return undefined;
  }
}
