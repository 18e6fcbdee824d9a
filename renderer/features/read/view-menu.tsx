// Menu for the look of a document: size, order, pairs, light or dark, rotation, and the whole screen.
import { Check, ChevronDown, Eye } from 'lucide-react';
import { useState } from 'react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { Zoom } from '../../pdf/layout/initial-view.ts';
import type { PageOrder } from '../../pdf/layout/page-layout.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';
import { Icon } from '../../ui/icon.tsx';
import { classes, lineClass } from '../../ui/layout.ts';
import menus from '../../ui/menu.module.css';
import { itemClass } from '../../ui/pressable.ts';
import { textClass } from '../../ui/text.ts';
import type { Aids } from './reading-aids.tsx';
import type { PaperChoice } from './use-paper.ts';
import styles from './view-menu.module.css';

const zooms = ['page-width', 'page-fit', 'page-height'] as const;
const scrolls = ['vertical', 'horizontal', 'wrapped', 'page'] as const;
const spreads = ['none', 'odd', 'even'] as const;
const papers = ['printed', 'dark', 'theme'] as const;

/** What the menu takes. */
export type ViewMenuProps = {
  readonly view: PdfView | undefined;
  readonly zoom: Zoom;
  readonly order: PageOrder;
  readonly paper: PaperChoice;
  readonly onPaper: (paper: PaperChoice) => void;
  readonly onPresent: () => void;
  /** Opens the text in large letters. */
  readonly onText: () => void;
  readonly onAids: Aids;
  /** Opens what the document has beside its pages. */
  readonly onParts: () => void;
  /** Shows two places, or one again. */
  readonly onToggleSplit: () => void;
  readonly isSplit: boolean;
};

/** The menu; what is chosen holds at once. */
export function ViewMenu(props: ViewMenuProps) {
  const t = useTranslations('reader.view');
  const { view, zoom, order } = props;
  const [hasWords, setHasWords] = useState(false);
  const actions = {
    content: () => void view?.layout.zoomToContent(),
    words: () => view?.layout.zoomToSelection(),
    right: () => view?.rotate(1),
    left: () => view?.rotate(-1),
    present: props.onPresent,
    text: props.onText,
    aloud: props.onAids.readAloud.toggle,
    caret: props.onAids.caret.toggle,
    hints: props.onAids.hints.begin,
    parts: props.onParts,
    split: props.onToggleSplit,
  };
  return (
    <MenuTrigger onOpenChange={(isOpen) => isOpen && setHasWords(view?.hasChosenWords === true)}>
      <Button
        className={classes(itemClass(), lineClass(8), styles['button'])}
        isDisabled={view === undefined}
      >
        <Icon of={Eye} />
        <span className={styles['word']}>{t('title')}</span>
        <Icon of={ChevronDown} size={16} />
      </Button>
      <Popover className={`${menus['popover']} ${styles['popover']}`} offset={4} placement="bottom end">
        <Menu
          className={styles['menu'] ?? ''}
          aria-label={t('title')}
          disabledKeys={hasWords ? [] : ['words']}
          onAction={(key) => actions[key as keyof typeof actions]?.()}
        >
          <Choices
            name={t('size')}
            options={zooms.map((value) => [value, t(`zoom.${value}`)])}
            chosen={String(zoom)}
            onChoose={(value) => view?.zoom(value as Zoom)}
          />
          <MenuSection className={styles['section'] ?? ''} aria-label={t('fit')}>
            <Action id="content" words={t('content')} />
            <Action id="words" words={t('words')} />
            <Action id="right" words={t('right')} />
            <Action id="left" words={t('left')} />
          </MenuSection>
          <MenuSection className={styles['section'] ?? ''} aria-label={t('ways')}>
            <Action id="split" words={t(props.isSplit ? 'onePlace' : 'twoPlaces')} keyName="F2" />
            <Action id="text" words={t('text')} keyName="F9" />
            <Action id="aloud" words={t('aloud')} keyName="F8" />
            <Action id="caret" words={t('caret')} keyName="F7" />
            <Action id="hints" words={t('hints')} keyName="F" />
            <Action id="parts" words={t('parts')} />
            <Action id="present" words={t('present')} />
          </MenuSection>
          <Choices
            name={t('paper')}
            options={papers.map((value) => [value, t(`papers.${value}`)])}
            chosen={props.paper}
            onChoose={(value) => props.onPaper(value as PaperChoice)}
          />
          <Choices
            name={t('scroll')}
            options={scrolls.map((value) => [value, t(`scrolls.${value}`)])}
            chosen={order.scroll}
            onChoose={(value) => view?.setLayout({ ...order, scroll: value as PageOrder['scroll'] })}
          />
          <Choices
            name={t('spread')}
            options={spreads.map((value) => [value, t(`spreads.${value}`)])}
            chosen={order.spread}
            onChoose={(value) => view?.setLayout({ ...order, spread: value as PageOrder['spread'] })}
          />
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Choices(props: {
  readonly name: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
}) {
  return (
    <MenuSection
      className={styles['section'] ?? ''}
      selectionMode="single"
      selectedKeys={[props.chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys;
        if (key !== undefined) props.onChoose(String(key));
      }}
    >
      <Header className={classes(textClass('small', 'strong'), styles['name'])}>{props.name}</Header>
      {props.options.map(([value, words]) => (
        <Action key={value} id={value} words={words} />
      ))}
    </MenuSection>
  );
}

function Action(props: { readonly id: string; readonly words: string; readonly keyName?: string }) {
  const { id, words, keyName } = props;
  return (
    <MenuItem
      id={id}
      textValue={words}
      className={`${classes(lineClass(8), menus['item'])} ${menus['chosen']}`}
    >
      {({ isSelected }) => (
        <>
          <span className={menus['tick']}>{isSelected && <Icon of={Check} size={16} />}</span>
          <span>{words}</span>
          {keyName !== undefined && (
            <kbd className={classes(textClass('small'), styles['key'])}>{keyName}</kbd>
          )}
        </>
      )}
    </MenuItem>
  );
}
