// A field card: emergency numbers first, then contacts and checklists, the kit and how to fold it last.
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Country } from '../../../../core/base/country.ts';
import type { Language } from '../../../../core/base/language.ts';
import type { SourceLine } from '../../../../core/citing/source-line.ts';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { fillPanels, flowingPanels, shortLines } from '../../../../core/contacts/field-card.ts';
import { stripOf } from '../../../../core/contacts/strip.ts';
import { parseMarkdown } from '../../../../core/markdown/parse-markdown.ts';
import type { ResourceRow } from '../../../data/db/library-db.ts';
import { QrCode } from '../../../ui/qr-code.tsx';
import { ContactBlock, CoverBlock } from './field-blocks.tsx';
import styles from './field-sheet.module.css';
import {
  type CardKit,
  type CardLine,
  useCardKits,
  useChecklistSource,
  useChecklistTexts,
} from './use-card-sources.ts';

/** Height a panel has for its blocks, in px of CSS: 105 mm without its margins. */
const panelRoomPx = ((105 - 11) / 25.4) * 96;

const linesByHand = 8;

type SheetProps = {
  readonly form: 'fold' | 'plain';
  readonly language: Language;
  readonly country: Country;
  /** For the emergency numbers. */
  readonly stripContacts: readonly Contact[];
  readonly contacts: readonly Contact[];
  readonly checklists: readonly ResourceRow[];
  /** Called with the sources of everything on the sheet. */
  readonly onSources: (lines: readonly CardLine[]) => void;
  /** Called with the number of blocks that have no panel. */
  readonly onLeft: (count: number) => void;
};

type FieldBlock = { readonly key: string; readonly node: ReactNode };

/** The sheet as it will be printed. */
export function FieldSheet(props: SheetProps) {
  const { language, country, form } = props;
  const numbers = stripOf(props.stripContacts, country);
  const { blocks, lines } = useBlocks(props);
  const cover = <CoverBlock contacts={props.stripContacts} country={country} language={language} />;
  const items = [...numbers.flatMap(({ contact }) => contact ?? []), ...props.contacts, ...props.checklists];
  const cardKits = useCardKits(language)(items.map(({ id }) => id));
  useEffect(() => props.onSources([...cardKits.map(({ source }) => source), ...lines]));
  const kits = <KitBlock kits={cardKits} />;
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
            {at === panels.length && <ByHand />}
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

/** The first panel that is free has lines to write on. */
function ByHand() {
  const t = useTranslations('fieldCard');
  return (
    <div className={styles['byHand']}>
      <h3>{t('byHand')}</h3>
      {Array.from({ length: linesByHand }, (_nothing, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its number
        <span key={at} />
      ))}
    </div>
  );
}

function Panel({ number, children }: { readonly number: number; readonly children: ReactNode }) {
  return (
    <section className={styles['panel']} data-panel={number}>
      {children}
    </section>
  );
}

/** The kits as sources of the card, and a code by which a reader finds the same kit again. */
function KitBlock({ kits }: { readonly kits: readonly CardKit[] }) {
  const t = useTranslations('fieldCard');
  return kits.map(({ id, kit, source }) => (
    <div key={id} className={styles['kit']}>
      <p>{source.line}</p>
      <QrCode
        text={[`${id} ${kit.version}`, kit.title, kit.publisher, kit.issued].join('\n')}
        label={t('kitCode', { kit: kit.title, version: kit.version })}
        widthMm={26}
      />
    </div>
  ));
}

/** Contacts, then for each checklist its title with its source and the first line, and its other lines. */
function useBlocks({ contacts, checklists, language }: SheetProps): {
  readonly blocks: readonly FieldBlock[];
  readonly lines: readonly SourceLine[];
} {
  const texts = useChecklistTexts(checklists, language) ?? [];
  const lineOf = useChecklistSource(language);
  const blocks = [
    ...contacts.map((contact) => ({
      key: contact.id,
      node: <ContactBlock contact={contact} language={language} />,
    })),
    ...texts.flatMap((text) =>
      shortLines(parseMarkdown(text.text)).map((line, at) => ({
        key: `${text.checklist.id} ${at}`,
        node: (
          <>
            {at === 0 && (
              <>
                <h3 lang={text.checklist.language}>{text.checklist.title}</h3>
                <p className={styles['source']}>{lineOf(text).line}</p>
              </>
            )}
            <p className={styles['task']} lang={text.checklist.language}>
              {line}
            </p>
          </>
        ),
      })),
    ),
  ];
  return { blocks, lines: texts.filter(({ text }) => text !== '').map(lineOf) };
}
