// The tasks of Help: their list, and the chosen one with its steps and its picture.
import { ArrowRight } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { hrefOf } from '../../app/routes/routes.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { Icon } from '../../ui/icon.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { pictureOf } from './pictures.ts';
import styles from './topic-pane.module.css';
import { type Topic, topics } from './topics.ts';
import { useTopicWords } from './use-topic-words.ts';

/** The list of tasks beside the chosen one. */
export function TopicPane({ chosen }: { readonly chosen: Topic | undefined }) {
  const t = useTranslations('help');
  const wordsOf = useTopicWords();
  return (
    <div className={styles['pane']}>
      <nav aria-label={t('topicList')}>
        <ul>
          {topics.map((topic) => (
            <li key={topic.id}>
              <a
                className={styles['entry']}
                href={hrefOf({ screen: 'help', topic: topic.id })}
                aria-current={topic === chosen ? 'true' : undefined}
              >
                {wordsOf(topic).title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {chosen && <TopicDetails topic={chosen} />}
    </div>
  );
}

/** A task: its steps, a link to the place, a picture of it. */
export function TopicDetails({ topic }: { readonly topic: Topic }) {
  const t = useTranslations('help');
  const heading = useId();
  const picture = pictureOf(topic.id, useLanguage());
  const { title, steps, place } = useTopicWords()(topic);
  return (
    <section className={styles['topic']} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <ol className={styles['steps']}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <LinkButton to={topic.to}>
        {t('open', { place })}
        <Icon of={ArrowRight} />
      </LinkButton>
      {picture !== undefined && (
        <img className={styles['picture']} src={picture} alt={t('picture', { place })} loading="lazy" />
      )}
    </section>
  );
}
