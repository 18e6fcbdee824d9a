// The question what becomes of a kit whose publisher nobody verified: look inside, compare its key, install it as not verified, or leave it.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type Answers, consentOf, needsOf } from '../../data/services/consent.ts';
import { closeKitWork, type JudgedKit, takeKitIn } from '../../data/services/kit-work-store.ts';
import { Button } from '../../ui/button.tsx';
import { classes, rowClass, stackClass } from '../../ui/layout.ts';
import { KeyQuestion, Namesake } from './key-question.tsx';
import styles from './kit-verdict.module.css';
import { LookInside } from './look-inside.tsx';

/** The question with its ways; `answers` are those to the other questions. */
export function UnverifiedQuestion(props: {
  readonly judged: JudgedKit;
  readonly answers: Omit<Answers, 'key'>;
}) {
  const t = useTranslations('kits');
  const [isComparing, compare] = useState(false);
  const [isKeyAccepted, acceptKey] = useState(false);
  const { judged, answers } = props;
  const { verdict } = judged;
  const needs = needsOf(verdict);
  const { trust } = verdict;
  const compared = consentOf(verdict, { ...answers, key: isKeyAccepted ? 'compared' : 'open' });
  const unverified = consentOf(verdict, { ...answers, key: 'unverified' });
  return (
    <section
      className={classes(stackClass(12), styles['question'])}
      aria-labelledby="unverified-question"
      data-unverified-question
    >
      <h3 id="unverified-question">{t('unknownKeyTitle')}</h3>
      {trust.claimedPublisher !== undefined && (
        <p>{t('unverified.claim', { publisher: trust.claimedPublisher })}</p>
      )}
      <Namesake trust={trust} />
      <p>{t('unverified.look')}</p>
      {needs.mayStayUnverified && <p>{t('unverified.means')}</p>}
      <div className={rowClass(8)}>
        <LookInside judged={judged} />
        <Button aria-expanded={isComparing} onPress={() => compare(!isComparing)}>
          {t('compareKey')}
        </Button>
        {needs.mayStayUnverified && (
          <Button
            isDisabled={unverified === undefined}
            onPress={() => unverified && void takeKitIn(judged, unverified)}
          >
            {t('unverified.install')}
          </Button>
        )}
        <Button look="plain" onPress={closeKitWork}>
          {t('notNow')}
        </Button>
      </div>
      {isComparing && (
        <>
          <KeyQuestion trust={trust} isAccepted={isKeyAccepted} onAccept={acceptKey} />
          <div>
            <Button
              look="main"
              isDisabled={compared === undefined}
              onPress={() => compared && void takeKitIn(judged, compared)}
            >
              {needs.isReplacingQuestion ? t('replacing.button') : t('install')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
