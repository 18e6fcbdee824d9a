// A field card: emergency numbers first, then contacts and checklists, the kit and how to fold it last.
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Country } from '../../../../core/base/country.ts';
import type { Language } from '../../../../core/base/language.ts';
import { chooseText } from '../../../../core/base/local-text.ts';
import type { SourceLine } from '../../../../core/citing/source-line.ts';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { fillPanels, flowingPanels, shortLines } from '../../../../core/contacts/field-card.ts';
import { type StripEntry, stripOf } from '../../../../core/contacts/strip.ts';
import { parseMarkdown } from '../../../../core/markdown/parse-markdown.ts';
import type { ResourceRow } from '../../../data/db/library-db.ts';
import { kitsOf, useLibraryStore } from '../../../data/db/library-store.ts';
import { formatsOf } from '../../../text/formats.ts';
import { ContactBlock, CoverBlock } from './field-blocks.tsx';
import styles from './field-sheet.module.css';
import { useCardSources, useChecklistTexts } from './use-card-sources.ts';

/** Height a panel has for its blocks, in px of CSS: 105 mm without its margins. */
const panelRoomPx = ((105 - 11) / 25.4) * 96;

type SheetProps = {
  readonly form: 'fold' | 'plain';
  readonly language: Language;
  readonly country: Country;
  /** For the emergency numbers. */
  readonly stripContacts: readonly Contact[];
  readonly contacts: readonly Contact[];
  readonly checklists: readonly ResourceRow[];
  /** Called with the sources of everything on the sheet. */
  readonly onSources: (lines: readonly SourceLine[]) => void;
  /** Called with the number of blocks that have no panel. */
  readonly onLeft: (count: number) => void;
};

type FieldBlock = { readonly key: string; readonly node: ReactNode };

/** The sheet as it will be printed. */
export function FieldSheet(props: SheetProps) {
  const { language, country, form } = props;
  const numbers = stripOf(props.stripContacts, country);
  const blocks = useBlocks(props, numbers);
  const cover = <CoverBlock contacts={props.stripContacts} country={country} language={language} />;
  const items = [...numbers.flatMap(({ contact }) => contact ?? []), ...props.contacts, ...props.checklists];
  const kits = <KitBlock language={language} ids={items.map(({ id }) => id)} />;
  if (form === 'fold') return <FoldedSheet cover={cover} kits={kits} blocks={blocks} {...props} />;
  return (
    <article className={styles['plain']} data-field-card="plain">
      {cover}
      <div className={styles['columns']}>
        {blocks.map(({ key, node }) => (
          <div key={key} className={styles['block']}>
            {node}
          </div>
        ))}
      </div>
      {kits}
    </article>
  );
}

function FoldedSheet(
  props: SheetProps & {
    readonly cover: ReactNode;
    readonly kits: ReactNode;
    readonly blocks: readonly FieldBlock[];
  },
) {
  const t = useTranslations('fieldCard');
  const { blocks, onLeft } = props;
  const measured = useRef<HTMLDivElement>(null);
  const [heights, setHeights] = useState<readonly number[]>([]);
  useLayoutEffect(() => {
    const found = [...(measured.current?.children ?? [])].map(
      (element) => element.getBoundingClientRect().height,
    );
    setHeights((before) => (before.join() === found.join() ? before : found));
  });
  const { panels, left } = fillPanels(heights.slice(0, blocks.length), panelRoomPx);
  useLayoutEffect(() => onLeft(left.length), [left.length, onLeft]);
  return (
    <>
      <div ref={measured} className={`${styles['measured']} no-print`} aria-hidden>
        {blocks.map(({ key, node }) => (
          <div key={key} className={styles['block']}>
            {node}
          </div>
        ))}
      </div>
      <article className={styles['fold']} data-field-card="fold">
        <Panel number={1}>{props.cover}</Panel>
        {Array.from({ length: flowingPanels }, (_nothing, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a panel is known by its number
          <Panel key={at} number={at + 2}>
            {panels[at]?.map((index) => (
              <div key={blocks[index]?.key ?? index} className={styles['block']}>
                {blocks[index]?.node}
              </div>
            ))}
          </Panel>
        ))}
        <Panel number={flowingPanels + 2}>
          {props.kits}
          <p className={styles['small']}>{t('howToFold')}</p>
        </Panel>
      </article>
    </>
  );
}

function Panel({ number, children }: { readonly number: number; readonly children: ReactNode }) {
  return (
    <section className={styles['panel']} data-panel={number}>
      {children}
    </section>
  );
}

function KitBlock(props: { readonly language: Language; readonly ids: readonly string[] }) {
  const { language, ids } = props;
  const t = useTranslations('fieldCard');
  const library = useLibraryStore((state) => state.ready);
  const { day } = formatsOf(language);
  const kits = library ? kitsOf(library, ids) : [];
  return kits.map(({ kitId, catalogue: { title, version, issued } }) => (
    <p key={kitId} className={styles['kit']}>
      {t('fromKit', { kit: chooseText(title, language).text, version, day: day(issued) })}
    </p>
  ));
}

/** Contacts, then for each checklist its title with the first line, and its other lines; at the end the sources of it all. */
function useBlocks(
  { contacts, checklists, language, onSources }: SheetProps,
  numbers: readonly StripEntry[],
): readonly FieldBlock[] {
  const common = useTranslations('common');
  const texts = useChecklistTexts(checklists, language);
  const lines = useCardSources({ contacts, numbers, texts: texts ?? [] }, language);
  useEffect(() => onSources(lines));
  return [
    ...contacts.map((contact) => ({
      key: contact.id,
      node: <ContactBlock contact={contact} language={language} />,
    })),
    ...(texts ?? []).flatMap(({ checklist, text }) =>
      shortLines(parseMarkdown(text)).map((line, at) => ({
        key: `${checklist.id} ${at}`,
        node: (
          <>
            {at === 0 && <h3 lang={checklist.language}>{checklist.title}</h3>}
            <p className={styles['task']} lang={checklist.language}>
              {line}
            </p>
          </>
        ),
      })),
    ),
    ...lines.map(({ line }, at) => ({
      key: line,
      node: (
        <>
          {at === 0 && <h3>{common('sources')}</h3>}
          <p className={styles['source']}>{line}</p>
        </>
      ),
    })),
  ];
}
