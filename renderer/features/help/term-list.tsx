// Lists of terms with what they mean: the words of the program, and what it keeps where.
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import styles from './term-list.module.css';

/** A term and what it means. */
type Term = { readonly id: string; readonly name: string; readonly text: string };

const programWords = [
  'kit',
  'stick',
  'publisher',
  'fingerprint',
  'signature',
  'notVerified',
  'library',
  'resource',
  'contact',
  'module',
  'correction',
  'passphrase',
  'recoveryKey',
  'trace',
  'draft',
  'update',
  'revoked',
] as const;
const keptThings = [
  'own',
  'recents',
  'searches',
  'letter',
  'sheet',
  'kits',
  'drafts',
  'log',
  'files',
  'network',
] as const;

/** The words of the program. */
export function useProgramWords(): readonly Term[] {
  const t = useTranslations('help');
  return programWords.map((id) => ({ id, name: t(`words.${id}.word`), text: t(`words.${id}.text`) }));
}

/** What the program keeps, and where. */
export function useKeptPlaces(): readonly Term[] {
  const t = useTranslations('help');
  return keptThings.map((id) => ({ id, name: t(`kept.${id}.what`), text: t(`kept.${id}.where`) }));
}

/** A list of terms. */
export function TermList({ title, terms }: { readonly title?: string; readonly terms: readonly Term[] }) {
  const heading = useId();
  return (
    <section aria-labelledby={title === undefined ? undefined : heading}>
      {title !== undefined && (
        <h2 id={heading} className={styles['title']}>
          {title}
        </h2>
      )}
      <dl className={styles['terms']}>
        {terms.map(({ id, name, text }) => (
          <div key={id} className={styles['term']}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
