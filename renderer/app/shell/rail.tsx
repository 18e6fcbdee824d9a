// Decides the ways through the program at the left: screens above, the kit below.
import {
  ClipboardList,
  GraduationCap,
  House,
  Info,
  Library,
  type LucideIcon,
  NotebookPen,
  Phone,
  Settings,
} from 'lucide-react';
import { useTranslations } from 'use-intl';
import { SheetCount } from '../../features/shared/answer-sheet/sheet-link.tsx';
import { useSheet } from '../../features/shared/answer-sheet/sheet-store.ts';
import { Icon } from '../../ui/icon.tsx';
import { hrefOf, type Route } from '../routes/routes.ts';
import { KitCard } from './kit-card.tsx';
import { NoTraceMark } from './no-trace-mark.tsx';
import styles from './rail.module.css';

type RailScreen = 'home' | 'library' | 'learn' | 'contacts' | 'notes' | 'kits' | 'about' | 'settings';
type RailEntry = { readonly screen: Exclude<RailScreen, 'kits'>; readonly icon: LucideIcon };

const upper: readonly RailEntry[] = [
  { screen: 'home', icon: House },
  { screen: 'library', icon: Library },
  { screen: 'learn', icon: GraduationCap },
  { screen: 'contacts', icon: Phone },
  { screen: 'notes', icon: NotebookPen },
];
const lower: readonly RailEntry[] = [
  { screen: 'settings', icon: Settings },
  { screen: 'about', icon: Info },
];

/** The entry of the rail a screen belongs to; undefined for search and unknown places. */
function railScreenOf(route: Route | undefined): RailScreen | undefined {
  if (!route) return undefined;
  switch (route.screen) {
    case 'search':
    case 'answer-sheet':
      return undefined;
    case 'aid':
      return 'home';
    case 'read':
    case 'checklist':
      return 'library';
    case 'module':
    case 'lesson':
      return 'learn';
    case 'contact':
    case 'field-card':
    case 'letter':
    case 'referral-path':
    case 'corrections':
    case 'read-code':
      return 'contacts';
    case 'sticks':
    case 'workshop':
    case 'draft':
    case 'publisher-key':
    case 'requests':
      return 'kits';
    default:
      return route.screen;
  }
}

/** The rail. */
export function Rail({ route }: { readonly route: Route | undefined }) {
  const t = useTranslations('common');
  const current = railScreenOf(route);
  const link = ({ screen, icon }: RailEntry) => (
    <li key={screen}>
      <a
        className={styles['link']}
        href={hrefOf({ screen })}
        aria-current={current === screen ? 'page' : undefined}
      >
        <Icon of={icon} />
        <span className={styles['word']}>{t(`nav.${screen}`)}</span>
      </a>
    </li>
  );
  return (
    <nav className={styles['rail']} id="rail" aria-label={t('mainMenu')} data-region="menu">
      <ul className={styles['list']}>
        {upper.map(link)}
        <SheetEntry isCurrent={route?.screen === 'answer-sheet'} />
      </ul>
      <NoTraceMark />
      <ul className={`${styles['list']} ${styles['lower']}`}>
        {lower.map(link)}
        <li>
          <KitCard isCurrent={current === 'kits'} />
        </li>
      </ul>
    </nav>
  );
}

/** The way to the answer sheet; there while something is on it. */
function SheetEntry({ isCurrent }: { readonly isCurrent: boolean }) {
  const t = useTranslations('answerSheet');
  const isEmpty = useSheet(({ items }) => items.length === 0);
  if (isEmpty) return null;
  return (
    <li>
      <a
        className={styles['link']}
        href={hrefOf({ screen: 'answer-sheet' })}
        aria-current={isCurrent ? 'page' : undefined}
      >
        <Icon of={ClipboardList} />
        <span className={styles['word']}>{t('title')}</span>
        <SheetCount />
      </a>
    </li>
  );
}
