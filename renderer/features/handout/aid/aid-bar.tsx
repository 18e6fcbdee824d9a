// The bar at the foot of the decision aid: how many signs are ticked, the next number to call, and what leads on.
import { ArrowLeft, ArrowRight, Eraser, Printer } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Contact } from '../../../../core/contacts/contact.ts';
import type { Paper } from '../../../data/services/print-page.ts';
import { Button } from '../../../ui/button.tsx';
import { FootBar } from '../../../ui/foot-bar.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { textClass } from '../../../ui/text.ts';
import { useWordsOfKit } from '../../../ui/words-of-kit.tsx';
import { useSourceLine, useSources } from '../../shared/citing/use-sources.ts';
import { useNumberWords } from '../../shared/contacts/row-number.tsx';
import { printWindow, SaveSheet } from '../../shared/save-sheet.tsx';
import type { AidView } from './aid-rail.tsx';

/** The bar. */
export function AidBar(props: {
  readonly view: AidView;
  readonly count: number;
  /** The contact to call next. */
  readonly contact: Contact | undefined;
  readonly paper: Paper;
  readonly onView: (view: AidView) => void;
  readonly onAgain: () => void;
}) {
  const t = useTranslations('aid');
  const common = useTranslations('common');
  const letter = useTranslations('letter');
  const { view, count, contact, paper } = props;
  const numberOf = useNumberWords();
  const sources = useSources();
  const line = useSourceLine();
  const words = useWordsOfKit(() => (contact ? [line(sources.ofContact(contact))] : []));
  return (
    <FootBar
      state={
        <p ref={words} className={textClass('figures')}>
          {t('ticked', { count })}
          {count > 0 && contact && (
            <>
              {' · '}
              <strong>{t('nextCall', { number: numberOf(contact) })}</strong>
            </>
          )}
        </p>
      }
    >
      {count > 0 && (
        <Button look="plain" icon={Eraser} onPress={props.onAgain}>
          {t('again')}
        </Button>
      )}
      {view === 'next' && (
        <>
          <Button look="plain" icon={ArrowLeft} onPress={() => props.onView('signs')}>
            {t('toSigns')}
          </Button>
          <LinkButton to={{ screen: 'letter' }}>{letter('title')}</LinkButton>
          <SaveSheet sheet="aid" paper={paper} />
        </>
      )}
      <Button
        look={view === 'next' ? 'main' : 'quiet'}
        icon={Printer}
        onPress={() => void printWindow(paper)}
      >
        {common('print')}
      </Button>
      {view === 'signs' && (
        <Button look="main" icon={ArrowRight} onPress={() => props.onView('next')}>
          {t('toNext')}
        </Button>
      )}
    </FootBar>
  );
}
