// Drafts: title, version, when they were changed, their open problems, and two actions.

import { CircleAlert, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { chooseText } from '../../../core/base/local-text.ts';
import type { DraftSummary } from '../../../core/workshop/draft-view.ts';
import { workshopService } from '../../data/services/calls.ts';
import { closeDraft } from '../../data/services/draft-store.ts';
import { showNotice } from '../../data/session/notice-store.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { useProblemText } from '../../text/problem-text.ts';
import { useFormats } from '../../text/use-formats.ts';
import { Badge } from '../../ui/badge.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { classes, rowClass, stackClass } from '../../ui/layout.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { ProblemWords } from '../../ui/problem-words.tsx';
import { RowList } from '../../ui/row-list.tsx';
import { textClass } from '../../ui/text.ts';
import { UndoBand } from '../../ui/undo-band.tsx';
import styles from './draft-list.module.css';

/** The drafts, the newest first. */
export function DraftList(props: {
  readonly drafts: readonly DraftSummary[];
  readonly onChange: () => void;
}) {
  const t = useTranslations('workshop');
  const [removed, setRemoved] = useState<{ readonly draftId: string; readonly name: string }>();
  const tell = (
    done: Awaited<ReturnType<typeof workshopService.restore | typeof workshopService.remove>>,
  ) => {
    if (!done.ok) showNotice({ kind: 'problem', problem: done.problem });
    closeDraft();
    props.onChange();
    return done.ok;
  };
  return (
    <section className={classes(stackClass(12), styles['section'])} aria-labelledby="drafts-title">
      <h2 id="drafts-title">{t('drafts')}</h2>
      {removed && (
        <UndoBand
          words={t('removed', { name: removed.name })}
          undoWords={t('undo')}
          onUndo={() => {
            setRemoved(undefined);
            void workshopService.restore(removed.draftId).then(tell);
          }}
        />
      )}
      {props.drafts.length === 0 ? (
        <p className={textClass('quiet')}>{t('draftsNone')}</p>
      ) : (
        <RowList>
          {props.drafts.map((draft) => (
            <DraftRow
              key={draft.draftId}
              draft={draft}
              onRemove={async (name) => {
                if (tell(await workshopService.remove(draft.draftId)))
                  setRemoved({ draftId: draft.draftId, name });
              }}
            />
          ))}
        </RowList>
      )}
    </section>
  );
}

function DraftRow(props: {
  readonly draft: DraftSummary;
  readonly onRemove: (name: string) => Promise<void>;
}) {
  const t = useTranslations('workshop');
  const language = useLanguage();
  const { day, age } = useFormats();
  const tellProblem = useProblemText();
  const { draft } = props;
  const count = useProblemCount(draft);
  const title = chooseText(draft.title ?? {}, language);
  const name = title.text === '' ? t('untitled') : title.text;
  const changed = draft.changedAt.slice(0, 10);
  return (
    <li className={classes(rowClass(8), styles['row'])} data-draft={draft.draftId}>
      <div className={classes(stackClass(4), styles['words'])}>
        <strong lang={title.text === '' ? undefined : title.language}>{name}</strong>
        <span className={classes(rowClass([4, 16]), textClass('note', 'figures'))}>
          {draft.version !== undefined && <span>{t('version', { version: draft.version })}</span>}
          <span>{t('changedAge', { age: age(changed) ?? day(changed) })}</span>
          {count !== undefined && count > 0 && <Badge icon={CircleAlert}>{t('problems', { count })}</Badge>}
          {count === 0 && <Badge tone="good">{t('noProblems')}</Badge>}
        </span>
        {draft.problem && <ProblemWords>{tellProblem(draft.problem).what}</ProblemWords>}
      </div>
      {!draft.problem && (
        <LinkButton
          to={{ screen: 'draft', draftId: draft.draftId, part: 'about' }}
          aria-label={t('goOnNamed', { name })}
        >
          {t('goOn')}
        </LinkButton>
      )}
      <IconButton icon={Trash2} name={t('removeNamed', { name })} onPress={() => void props.onRemove(name)} />
    </li>
  );
}

/** How many problems the linter finds; undefined until it has looked. */
function useProblemCount({ draftId, problem, changedAt }: DraftSummary): number | undefined {
  const [count, setCount] = useState<number>();
  const isReadable = problem === undefined;
  useEffect(() => {
    let isShown = true;
    // Looked at again when it was changed.
    void changedAt;
    if (isReadable) {
      void workshopService.check(draftId).then((found) => {
        if (isShown && found.ok) setCount(found.value.problems.length);
      });
    }
    return () => {
      isShown = false;
    };
  }, [draftId, isReadable, changedAt]);
  return count;
}
