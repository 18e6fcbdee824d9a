// Popover for the look of a document: ways of reading it, light or dark, size, and under More how its pages lie.
import { Check, ChevronDown, ChevronRight, Eye } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import {
  Button,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  SubmenuTrigger,
} from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { Zoom } from '../../pdf/layout/initial-view.ts';
import type { PageOrder } from '../../pdf/layout/page-layout.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';
import { Icon } from '../../ui/icon.tsx';
import { classes, lineClass } from '../../ui/layout.ts';
import menus from '../../ui/menu.module.css';
import { itemClass } from '../../ui/pressable.ts';
import { textClass } from '../../ui/text.ts';
import type { ReadAloud } from '../shared/read-aloud/use-read-aloud.ts';
import styles from './view-menu.module.css';

const zooms = ['page-width', 'page-fit'] as const;

/** What the menu takes. */
export type ViewMenuProps = {
  readonly view: PdfView | undefined;
  readonly zoom: Zoom;
  readonly order: PageOrder;
  readonly isDark: boolean;
  readonly onDark: (isDark: boolean) => void;
  readonly onPresent: () => void;
  /** Opens the reading view. */
  readonly onText: () => void;
  readonly readAloud: ReadAloud;
  /** Shows two panes, or one again. */
  readonly onToggleSplit: () => void;
  readonly isSplit: boolean;
};

/** The menu; what is chosen holds at once. */
export function ViewMenu(props: ViewMenuProps) {
  const t = useTranslations('reader.view');
  const { view, zoom } = props;
  const actions = {
    text: props.onText,
    aloud: props.readAloud.toggle,
    split: props.onToggleSplit,
    present: props.onPresent,
  };
  return (
    <MenuTrigger>
      <Button
        className={classes(itemClass(), lineClass(8), styles['button'])}
        isDisabled={view === undefined}
        aria-label={t('title')}
      >
        <Icon of={Eye} />
        <span className={styles['word']}>{t('title')}</span>
        <Icon of={ChevronDown} size={16} />
      </Button>
      <Popover className={`${menus['popover']} ${styles['popover']}`} offset={8} placement="bottom start">
        <Menu
          className={menus['list'] ?? ''}
          aria-label={t('title')}
          onAction={(key) => actions[key as keyof typeof actions]?.()}
        >
          <MenuSection aria-label={t('ways')}>
            <Action id="text" words={t('text')} keyName="F9" />
            <Action id="aloud" words={t('aloud')} keyName="F8" />
            <Action id="split" words={t(props.isSplit ? 'unsplit' : 'split')} keyName="F2" />
          </MenuSection>
          <Switches
            name={t('dark')}
            options={[{ id: 'dark', words: t('dark'), isOn: props.isDark, onChange: props.onDark }]}
          />
          <MenuSection aria-label={t('present')}>
            <Action id="present" words={t('present')} />
          </MenuSection>
          <MenuSection
            className={styles['sizes'] ?? ''}
            aria-label={t('fit')}
            selectionMode="single"
            selectedKeys={[String(zoom)]}
            onSelectionChange={(keys) => {
              const chosen = zooms.find((value) => keys !== 'all' && keys.has(value));
              if (chosen) view?.zoom(chosen);
            }}
          >
            {zooms.map((value) => (
              <Action key={value} id={value} words={t(`zoom.${value}`)} />
            ))}
          </MenuSection>
          <SubmenuTrigger>
            <MenuItem id="more" textValue={t('more')} className={itemOf()}>
              <span className={menus['tick']} />
              <span>{t('more')}</span>
              <span className={styles['key']}>
                <Icon of={ChevronRight} size={16} />
              </span>
            </MenuItem>
            <Popover className={menus['popover'] ?? ''} offset={4}>
              <MoreOfView view={view} order={props.order} />
            </Popover>
          </SubmenuTrigger>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** How pages lie. */
function MoreOfView({ view, order }: Pick<ViewMenuProps, 'view' | 'order'>) {
  const t = useTranslations('reader.view');
  const [isTrimmed, setTrimmed] = useState(view?.layout.isTrimmed === true);
  return (
    <Menu
      className={menus['list'] ?? ''}
      aria-label={t('more')}
      // Entries that are switched on or off are reported here as well.
      onAction={(key) => key === 'rotate' && view?.rotate()}
    >
      <MenuSection aria-label={t('rotate')}>
        <Action id="rotate" words={t('rotate')} />
      </MenuSection>
      <Switches
        name={t('layout')}
        options={[
          {
            id: 'pairs',
            words: t('pairs'),
            isOn: order.spread !== 'none',
            onChange: (isOn) => void view?.showPairs(isOn),
          },
          {
            id: 'single',
            words: t('single'),
            isOn: order.scroll === 'page',
            onChange: (isOn) => view?.setLayout({ ...order, scroll: isOn ? 'page' : 'vertical' }),
          },
          {
            id: 'trim',
            words: t('trim'),
            isOn: isTrimmed,
            onChange: (isOn) => {
              setTrimmed(isOn);
              if (isOn) void view?.layout.zoomToContent();
              else view?.zoom('page-width');
            },
          },
        ]}
      />
    </Menu>
  );
}

/** Entries that are on or off. */
function Switches(props: {
  readonly name: string;
  readonly options: readonly {
    readonly id: string;
    readonly words: string;
    readonly isOn: boolean;
    readonly onChange: (isOn: boolean) => void;
  }[];
}) {
  const { options } = props;
  return (
    <MenuSection
      aria-label={props.name}
      selectionMode="multiple"
      selectedKeys={options.filter(({ isOn }) => isOn).map(({ id }) => id)}
      onSelectionChange={(keys) => {
        for (const { id, isOn, onChange } of options) {
          const isNowOn = keys === 'all' || keys.has(id);
          if (isNowOn !== isOn) onChange(isNowOn);
        }
      }}
    >
      {options.map(({ id, words }) => (
        <Action key={id} id={id} words={words} />
      ))}
    </MenuSection>
  );
}

function Action(props: {
  readonly id: string;
  readonly words: string;
  readonly keyName?: string;
}): ReactNode {
  const { id, words, keyName } = props;
  return (
    <MenuItem id={id} textValue={words} className={itemOf()}>
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

function itemOf(): string {
  return `${classes(lineClass(8), menus['item'])} ${menus['chosen']}`;
}
