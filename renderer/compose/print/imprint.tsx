// Who published a document, and how old its facts are.
import type { PrintJob } from '../../../core/compose/compose-page-protocol.ts';
import { checkFact, kitWords, writtenDay } from '../../../core/compose/words/kit-words.ts';
import styles from './imprint.module.css';

/** The facts of a document as a list, on the back of its cover. */
export function Imprint({ job }: { readonly job: PrintJob }) {
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
    <dl className={styles['imprint']}>
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
  );
}
