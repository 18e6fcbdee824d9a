// The keys of the program: a list for each place where they work.
import { useTranslations } from 'use-intl';
import { isOnlyListed, type KeyGroup, listedIn } from '../../app/commands/command-table.ts';
import { labelsOf, wordKeys } from '../../app/commands/keys.ts';
import { useCanLock } from '../../data/user-data/protection.ts';
import { textClass } from '../../ui/text.ts';
import styles from './key-list.module.css';

const groups = [
  'everywhere',
  'lists',
  'report',
  'cards',
  'whole-screen',
] as const satisfies readonly KeyGroup[];

/** Keys that are pressed together: as the table has them, and in the language of the interface. */
type PressWords = { readonly labels: string; readonly words: string };

/** A command with its keys. */
type KeyRow = {
  readonly id: string;
  readonly group: KeyGroup;
  readonly title: string;
  readonly presses: readonly PressWords[];
};

/** Every command that has keys, in the order of the list. */
export function useListedKeys(): readonly KeyRow[] {
  const t = useTranslations('keys');
  const canLock = useCanLock();
  const wordsOf = (label: string): string => {
    const word = wordKeys.find((one) => one === label);
    return word === undefined ? label : t(`names.${word}`);
  };
  return groups.flatMap((group) =>
    listedIn(group)
      .filter(([id]) => id !== 'lock' || canLock)
      .map(([id, { keys }]) => ({
        id,
        group,
        title: t(`acts.${id}`),
        presses: keys
          .map((one) => labelsOf(isOnlyListed(one) ? one.listed : one))
          .map((labels) => ({ labels: labels.join(' '), words: labels.map(wordsOf).join(' ') })),
      })),
  );
}

/** The list of keys, in groups. */
export function KeyList({ title, rows }: { readonly title?: string; readonly rows: readonly KeyRow[] }) {
  const t = useTranslations('keys');
  const help = useTranslations('help');
  return (
    <div className={styles['list']}>
      {title === undefined ? (
        <p className={textClass('quiet', 'measure')}>{help('keysText')}</p>
      ) : (
        <h2>{title}</h2>
      )}
      <div className={styles['groups']}>
        {groups
          .filter((group) => rows.some((row) => row.group === group))
          .map((group) => (
            <section key={group} aria-labelledby={`keys-${group}`}>
              <h3 id={`keys-${group}`} className={styles['group']}>
                {t(`groups.${group}`)}
              </h3>
              <dl className={styles['keys']}>
                {rows
                  .filter((row) => row.group === group)
                  .map(({ id, title: words, presses }) => (
                    <div key={id} className={styles['row']}>
                      <dt>{words}</dt>
                      <dd>
                        {presses.map((press) => (
                          <kbd key={press.labels} data-press={press.labels}>
                            {press.words}
                          </kbd>
                        ))}
                      </dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
      </div>
    </div>
  );
}
