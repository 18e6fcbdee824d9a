// What to have ready before calling a contact: the kit's list for the contact's need, with the page it is from.

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { create } from 'zustand';
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
import { useWordsOfKit } from '../../ui/words-of-kit.tsx';
import { useSectionLine } from '../shared/citing/use-section-line.ts';
import styles from './contact-details.module.css';

/** What is ticked, by the list; for the time of this page only. */
const useTicks = create<Readonly<Record<string, ReadonlySet<number>>>>(() => ({}));
const none: ReadonlySet<number> = new Set();

function tick(address: string, task: number, isTicked: boolean): void {
  useTicks.setState((ticks) => {
    const others = [...(ticks[address] ?? none)].filter((other) => other !== task);
    return { [address]: new Set(isTicked ? [...others, task] : others) };
  });
}

/** The list, with ticks for this session; nothing when the kit has none for this need. */
export function CallPreparation({ contact }: { readonly contact: Contact }) {
  const t = useTranslations('aid');
  const language = useLanguage();
  const lineOf = useSectionLine();
  const ticks = useTicks();
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
  const document = useMemo<MarkdownDocument>(
    () => ({ blocks: asTasks(section?.blocks ?? []), refusals: [] }),
    [section],
  );
  if (!section) return null;
  const { resource, target } = section;
  return (
    <section ref={words} className={styles['ready']} aria-labelledby="contact-ready">
      <h3 id="contact-ready">{t('ready')}</h3>
      <Markdown
        tasks={{
          ticked: ticks[section.address] ?? none,
          onTick: (task, isTicked) => tick(section.address, task, isTicked),
        }}
        document={document}
        language={resource.language}
        sources={resource.sources}
        origin={suffixOf(resource.id)}
      />
      <p>
        <KitLink target={target}>
          <span lang={resource.language}>{resource.title}</span>
        </KitLink>
      </p>
    </section>
  );
}
