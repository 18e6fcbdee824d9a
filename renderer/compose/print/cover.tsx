// The first page of a document: the number to call, what it is, and the age of its facts.
import type { PrintJob } from '../../../core/compose/compose-page-protocol.ts';
import { checkFact, kitWords, writtenDay } from '../../../core/compose/words/kit-words.ts';
import styles from './cover.module.css';

/** The cover. */
export function Cover({ job }: { readonly job: PrintJob }) {
  const { resource, publisher } = job;
  const { language } = resource;
  const words = kitWords(language);
  const checked = checkFact(resource, language);
  const facts: readonly (readonly [string, string | undefined])[] = [
    [checked.name, checked.value],
    [words.nextCheck, resource.nextCheck && writtenDay(resource.nextCheck, language)],
    [words.issued, writtenDay(resource.issued, language)],
    [words.publisher, resource.creator === undefined ? publisher : `${resource.creator}, ${publisher}`],
    [words.rights, resource.rights],
  ];
  return (
    <header className={styles['cover']}>
      <p className={styles['danger']}>{words.immediateDanger}</p>
      <div className={styles['title']}>
        <p className={styles['kind']}>
          {words.kinds[resource.kind]} · {words.countries[resource.country]}
        </p>
        <h1>{resource.title}</h1>
        {resource.description !== undefined && <p className={styles['summary']}>{resource.description}</p>}
      </div>
      {resource.readiness === 'amber' && <p className={styles['review']}>{words.toBeReviewed}</p>}
      <dl className={styles['facts']}>
        {facts.map(
          ([name, value]) =>
            value !== undefined && (
              <div key={name}>
                <dt>{name.replace(/:$/, '')}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <p className={styles['language']}>{words.language}</p>
    </header>
  );
}
