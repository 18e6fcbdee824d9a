// Kits on sticks: what each says of itself, in words that promise nothing, and a button to inspect it.
import { Package, PackagePlus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Language } from '../../../core/base/language.ts';
import { chooseText } from '../../../core/base/local-text.ts';
import { deservesNotice } from '../../../core/kit/found-order.ts';
import type { FoundKit } from '../../../core/library/installed-kit.ts';
import { type ReadyLibrary, useLibraryStore } from '../../data/db/library-store.ts';
import { useFoundKits, useLookForKits } from '../../data/services/found-kits-store.ts';
import { checkKit, useIsKitBusy, useKitWork } from '../../data/services/kit-work-store.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { useFormats } from '../../text/use-formats.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { classes, lineClass, stackClass } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import styles from './found-list.module.css';

/** Kits on sticks; one quiet sentence when there are none. */
export function FoundList() {
  const t = useTranslations('kits');
  useLookForKits();
  const found = useFoundKits((state) => state.found);
  if (found === undefined) return null;
  if (found.length === 0) return <p className={styles['none']}>{t('found.none')}</p>;
  return (
    <section className={classes(stackClass(4), styles['found'])} aria-labelledby="found-kits">
      <h3 id="found-kits">{t('found.title')}</h3>
      <ul>
        {found.map((kit) => (
          <FoundRow key={kit.candidate.token} kit={kit} />
        ))}
      </ul>
    </section>
  );
}

/** A newer version of a kit on a stick, at that kit while nothing is being done with kits. */
export function FoundBand({ kitId }: { readonly kitId: string }) {
  const t = useTranslations('kits');
  const common = useTranslations('common');
  const language = useLanguage();
  const kit = useFoundKits(({ found }) => found?.find((one) => one.kitId === kitId && deservesNotice(one)));
  const ready = useLibraryStore((state) => state.ready);
  const isIdle = useKitWork(({ work }) => work.kind === 'none');
  const isBusy = useIsKitBusy();
  if (!kit || !ready || !isIdle) return null;
  const { candidate, drive, version } = kit;
  const title = foundTitle(kit, ready, language);
  return (
    <div className={styles['band']} data-found-band>
      <Band
        tone="note"
        action={
          <Button look="main" isDisabled={isBusy} onPress={() => void checkKit(candidate)}>
            {t('found.look')}
          </Button>
        }
      >
        {common('foundNewer', { drive, title, version })}
      </Band>
    </div>
  );
}

function FoundRow({ kit }: { readonly kit: FoundKit }) {
  const t = useTranslations('kits');
  const { day } = useFormats();
  const isBusy = useIsKitBusy();
  const language = useLanguage();
  const ready = useLibraryStore((state) => state.ready);
  const installed = ready?.parts.find((part) => part.kitId === kit.kitId)?.kit.version;
  const { candidate, drive, version, comparison, neededVersion, floorVersion } = kit;
  const isUpdate = candidate.form === 'update';
  const title = isUpdate
    ? t('found.update', { version })
    : t('found.name', { title: foundTitle(kit, ready, language), version });
  const says =
    neededVersion === undefined
      ? floorVersion === undefined
        ? t(`found.says.${comparison}`, { day: day(kit.issued) })
        : t('found.floor', { later: floorVersion })
      : installed === undefined
        ? t('found.misfitNone', { needed: neededVersion })
        : t('found.misfit', { needed: neededVersion, installed });
  return (
    <li className={classes(lineClass(12), styles['row'])} data-found={comparison}>
      <span className={styles['icon']}>
        <Icon of={isUpdate ? PackagePlus : Package} />
      </span>
      <div className={styles['words']}>
        <p className={textClass('strong')}>{title}</p>
        <p className={styles['says']}>{says}</p>
        <p className={styles['where']}>{t('found.where', { drive, name: candidate.name })}</p>
      </div>
      {neededVersion === undefined && (
        <Button
          isDisabled={isBusy}
          aria-label={t('found.lookAt', { title, drive })}
          onPress={() => void checkKit(candidate)}
        >
          {t('found.look')}
        </Button>
      )}
    </li>
  );
}

/** A version of a kit in use is called like that one. */
export function foundTitle(
  { title, kitId }: FoundKit,
  library: ReadyLibrary | undefined,
  language: Language,
): string {
  const inUse = library?.parts.find((part) => part.kitId === kitId)?.catalogue.title;
  return title ?? (inUse ? chooseText(inUse, language).text : kitId);
}
