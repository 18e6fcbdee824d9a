// The short tour of the first day: three cards about what is always in sight. It blocks nothing, and is shown once by itself.
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useLibraryStore } from '../../data/db/library-store.ts';
import { appService } from '../../data/services/calls.ts';
import { useAnswer } from '../../data/services/use-answer.ts';
import {
  endTour,
  nextTourStep,
  startTour,
  type TourStep,
  tourSteps,
  useTour,
} from '../../data/session/tour-store.ts';
import { saveSettings } from '../../data/user-data/settings.ts';
import { useUserData } from '../../data/user-data/user-data-store.ts';
import { Button } from '../../ui/button.tsx';
import { floatingCardClass } from '../../ui/card.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { classes, lineClass, rowClass, stackClass } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import { useCommands } from '../commands/commands.ts';
import styles from './tour.module.css';

/** Starts the tour once a library is there, unless the person has seen it. A kit that is only looked into has no tour. */
function useFirstTour(): void {
  const facts = useAnswer(appService.about);
  const wasShown = useUserData(({ settings }) => settings.wasTourShown ?? false);
  const hasLibrary = useLibraryStore(({ ready }) => ready !== undefined);
  const isDue = facts !== undefined && !facts.preview && !wasShown && hasLibrary;
  useEffect(() => {
    if (!isDue) return;
    // Recorded when the tour begins, so that it does not start again if the program is closed in the middle.
    void saveSettings({ wasTourShown: true });
    startTour();
  }, [isDue]);
}

/** The tour while it is on. */
export function Tour() {
  useFirstTour();
  const step = useTour((state) => state.step);
  return step && <TourCard step={step} />;
}

function TourCard({ step }: { readonly step: TourStep }) {
  const t = useTranslations('help');
  const common = useTranslations('common');
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef<Element | null>(null);
  const values = {
    contacts: common('nav.contacts'),
    exit: common('quickExit'),
    notes: common('nav.notes'),
  };
  const number = tourSteps.indexOf(step) + 1;
  const isLast = number === tourSteps.length;
  useEffect(() => {
    before.current = document.activeElement;
    return () => {
      // Whoever used the card goes back to where they were; whoever typed elsewhere meanwhile stays there.
      if (document.activeElement === document.body && before.current instanceof HTMLElement)
        before.current.focus();
    };
  }, []);
  useEffect(() => {
    // The part may be drawn anew meanwhile: each screen has a search box of its own.
    document.documentElement.dataset['tour'] = step;
    const isTyping = document.activeElement instanceof HTMLInputElement;
    if (!isTyping) heading.current?.focus();
    return () => {
      delete document.documentElement.dataset['tour'];
    };
  }, [step]);
  useCommands({ endTour });
  return (
    <aside
      className={classes(floatingCardClass(), stackClass(8), styles['card'], 'no-print')}
      aria-label={t('tour.label')}
      data-region="tour"
    >
      <div className={lineClass(8, 'between')}>
        <h2 ref={heading} tabIndex={-1}>
          {t(`tour.steps.${step}.title`)}
        </h2>
        <IconButton icon={X} name={t('tour.close')} onPress={endTour} />
      </div>
      <p role="status">{t(`tour.steps.${step}.text`, values)}</p>
      <div className={rowClass(8, 'between')}>
        <span className={textClass('note', 'figures')}>
          {t('tour.count', { step: number, total: tourSteps.length })}
        </span>
        <Button look="main" onPress={nextTourStep}>
          {isLast ? t('tour.done') : t('tour.next')}
        </Button>
      </div>
    </aside>
  );
}
