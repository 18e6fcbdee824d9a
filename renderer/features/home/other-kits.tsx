// What other publishers' kits have of their own: a row for each kit with its cover.
import { useTranslations } from 'use-intl';
import { hrefOf } from '../../app/routes/routes.ts';
import type { ReadyLibrary } from '../../data/db/library-store.ts';
import { useKitName } from '../../text/use-kit-name.ts';
import { KitCover } from '../../ui/cover.tsx';
import { classes, rowClass } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import { HomeGroup } from './home-row.tsx';
import styles from './other-kits.module.css';
import type { OtherKit } from './shown-home.ts';

/** The rows; nothing while there is one kit. */
export function OtherKits({
  kits,
  library,
}: {
  readonly kits: readonly OtherKit[];
  readonly library: ReadyLibrary;
}) {
  const t = useTranslations('home');
  if (kits.length === 0) return null;
  return (
    <HomeGroup id="others-title" title={t('waysOfOthers')}>
      <ul>
        {kits.map((kit) => (
          <KitRow key={kit.kitId} kit={kit} library={library} />
        ))}
      </ul>
    </HomeGroup>
  );
}

function KitRow({
  kit: { kitId, isVerified, cards },
  library,
}: {
  readonly kit: OtherKit;
  readonly library: ReadyLibrary;
}) {
  const common = useTranslations('common');
  const name = useKitName()(kitId);
  const part = library.parts.find((one) => one.kitId === kitId);
  return (
    <li className={styles['kit']} data-doors={kitId}>
      <div className={styles['cover']}>
        <KitCover
          kitId={kitId}
          name={name.text}
          nameLanguage={name.language}
          publisher={part?.catalogue.publisher.name ?? ''}
        />
      </div>
      <div className={styles['words']}>
        <h3 className={styles['name']} lang={name.language}>
          {name.text}
        </h3>
        <p className={textClass('small')}>
          {[
            part?.catalogue.publisher.name,
            part?.kit.version,
            isVerified ? '' : common('publisherNotVerified'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <ul className={classes(rowClass([0, 16]), styles['links'])}>
          {cards.map(({ title, route }) => (
            <li key={`${hrefOf(route)} ${title.text}`}>
              <a href={hrefOf(route)} lang={title.lang}>
                {title.text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}
