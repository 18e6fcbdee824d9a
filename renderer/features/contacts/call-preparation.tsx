// What to have ready before calling a contact: the kit's list for the contact's need, with the page it is from.

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Contact } from '../../../core/contacts/contact.ts';
import { suffixOf } from '../../../core/kit/item-id.ts';
import { readySectionFor } from '../../../core/library/aid.ts';
import type { MarkdownDocument } from '../../../core/markdown/document.ts';
import { asTasks } from '../../../core/markdown/section-blocks.ts';
import { aidOf, sectionsAt } from '../../data/db/sections.ts';
import { useLibrary } from '../../data/db/use-library.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { KitLink } from '../../ui/markdown/inlines.tsx';
import { Markdown } from '../../ui/markdown/markdown.tsx';
import { useTicks } from '../../ui/markdown/use-ticks.ts';
import { useWordsOfKit } from '../../ui/words-of-kit.tsx';
import { useSectionLine } from '../shared/citing/use-section-line.ts';
import styles from './contact-details.module.css';

/** The list, closed until it is wanted; nothing when the kit has none for this need. */
export function CallPreparation({ contact }: { readonly contact: Contact }) {
  const t = useTranslations('aid');
  const language = useLanguage();
  const lineOf = useSectionLine();
  const section = useLibrary(
    async (library) => {
      const aid = await aidOf(library);
      const address = aid && readySectionFor(aid, contact.needs);
      if (address === undefined) return undefined;
      return (await sectionsAt(library, [address], language, aid?.suffix ?? '')).get(address);
    },
    [contact.id, language],
  );
  const words = useWordsOfKit(() => (section ? [lineOf(section)] : []));
  const ticks = useTicks();
  const document = useMemo<MarkdownDocument>(
    () => ({ blocks: asTasks(section?.blocks ?? []), refusals: [] }),
    [section],
  );
  if (!section) return null;
  const { resource, target } = section;
  return (
    <details ref={words} className={styles['ready']}>
      <summary>{t('ready')}</summary>
      <Markdown
        document={document}
        language={resource.language}
        sources={resource.sources}
        origin={suffixOf(resource.id)}
        tasks={ticks}
      />
      <p>
        <KitLink target={target}>
          <span lang={resource.language}>{resource.title}</span>
        </KitLink>
      </p>
    </details>
  );
}
