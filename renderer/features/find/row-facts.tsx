// Facts of a hit in its row: kind and page at the right, and below only what differs from the kit and from the reader.
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { SearchRow } from '../../../core/find/search-rows.ts';
import { dayOfDocument } from '../../../core/kit/catalogue.ts';
import { kitOf, useLibraryStore } from '../../data/db/library-store.ts';
import { useCountry, useLanguage } from '../../data/user-data/settings.ts';
import { AgeBadge, useResourceAge } from '../../ui/age-line.tsx';
import { Badge } from '../../ui/badge.tsx';
import { FromKit } from '../../ui/from-kit.tsx';
import { LanguageBadge } from '../../ui/language-badge.tsx';
import { classes, rowClass } from '../../ui/layout.ts';
import { ReplacedBadge } from '../../ui/source-note.tsx';
import { textClass } from '../../ui/text.ts';
import { ContactAge } from '../shared/contacts/evidence.tsx';
import { RecalledBadge } from '../shared/recalled-texts.tsx';
import styles from './result-row.module.css';
import { useRowSource } from './use-row-source.ts';

/** Kind and page, with how many more pages match; year, author, country and language where they are not the usual ones. */
export function RowMeta({ row }: { readonly row: SearchRow }) {
  const t = useTranslations('search');
  const common = useTranslations('common');
  const language = useLanguage();
  const country = useCountry();
  const place = usePlaceWords()(row);
  const { year, author } = useUnusual(row);
  const kind = row.lessonId === undefined ? row.kind : 'lesson';
  const facts = [
    t(`kindOfHit.${kind}`),
    place,
    author,
    year,
    row.contact && row.country !== country && row.country ? common(`countries.${row.country}`) : undefined,
  ];
  return (
    <span className={classes(textClass('small', 'figures'), styles['meta'])}>
      <span className={styles['metaWords']}>{facts.filter((fact) => fact !== undefined).join(' · ')}</span>
      {row.contact && <ContactAge contact={row.contact} />}
      {row.language !== language && row.kind !== 'contact' && <LanguageBadge language={row.language} />}
    </span>
  );
}

/** Page or slide in few words, and how many more places match in the same thing. */
function usePlaceWords(): (row: SearchRow) => string | undefined {
  const t = useTranslations('search');
  return ({ unit, kind, label, otherCount }) => {
    if (unit !== 'page') return otherCount > 0 ? t('moreSections', { count: otherCount }) : undefined;
    const page = t(kind === 'slides' ? 'onSlide' : 'onPage', { label });
    return otherCount > 0 ? t('andMore', { place: page, count: otherCount }) : page;
  };
}

/** Year and author of a document where they are not those of its kit. */
function useUnusual({ resource, resourceId }: SearchRow): {
  readonly year?: string;
  readonly author?: string;
} {
  const library = useLibraryStore((state) => state.ready);
  if (!library || !resource || resourceId === undefined) return {};
  const { issued, publisher } = kitOf(library, resourceId).catalogue;
  const year = dayOfDocument(resource).slice(0, 4);
  return {
    ...(year !== issued.slice(0, 4) && { year }),
    ...(resource.creator !== undefined &&
      resource.creator !== publisher.name && { author: resource.creator }),
  };
}

/** What is worth a warning or not as usual: replaced, recalled, too old, of another kit, found by translation. */
export function RowExceptions({ row }: { readonly row: SearchRow }) {
  const t = useTranslations('search');
  const ageOf = useResourceAge();
  const source = useRowSource()(row);
  const { resource } = row;
  const isOld = resource !== undefined && ['old', 'check-due'].includes(ageOf(resource).kind);
  return (
    <p className={classes(rowClass([4, 8]), textClass('small'), styles['exceptions'])}>
      {row.kind !== 'note' && (
        <FromKit id={row.resourceId ?? row.locator} alsoIn={row.alsoIn} className={styles['fact']} />
      )}
      {isOld && <AgeBadge resource={resource} />}
      <ReplacedBadge by={source?.replacedBy} />
      {resource && <RecalledBadge id={resource.id} lessonId={row.lessonId} />}
      <Exception>{row.via === 'translation' && t('viaTranslation')}</Exception>
      <Exception>{row.isPartial && t('partial')}</Exception>
    </p>
  );
}

function Exception({ children }: { readonly children: ReactNode }) {
  return children ? <Badge>{children}</Badge> : null;
}
