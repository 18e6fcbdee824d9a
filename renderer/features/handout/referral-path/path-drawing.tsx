// A referral path drawn by the program: one box below the other, each with its number or its page.
import { ArrowDown, ChevronRight, CircleHelp } from 'lucide-react';
import { Link } from 'react-aria-components';
import { chooseText } from '../../../../core/base/local-text.ts';
import type { FigureLink } from '../../../../core/markdown/read-figure.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { useRowNote } from '../../../ui/from-kit.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useKitLinks } from '../../../ui/use-kit-links.ts';
import { ContactAge } from '../../shared/contacts/evidence.tsx';
import { RowNumber } from '../../shared/contacts/row-number.tsx';
import { useSectionName } from '../section-link.tsx';
import styles from './path-drawing.module.css';
import { type PathGoal, usePathGoals } from './use-path-goals.ts';

/** The boxes in their order. */
export function PathDrawing(props: {
  readonly links: readonly FigureLink[];
  readonly language: string;
  /** Of the kit that the figure is from. */
  readonly suffix: string;
}) {
  const open = useKitLinks();
  const goalOf = usePathGoals(props.links, props.suffix);
  if (!goalOf) return null;
  return (
    <ol className={styles['path']} data-referral-figure>
      {props.links.map((link, index) => (
        <li key={`${link.top} ${link.left}`}>
          {index > 0 && (
            <span className={styles['arrow']}>
              <Icon of={ArrowDown} />
            </span>
          )}
          <Link
            className={styles['box'] ?? ''}
            data-dashed={link.isDashed || undefined}
            onPress={() => void open(link.target)}
          >
            {link.step !== undefined && <span className={styles['step']}>{link.step}</span>}
            <BoxWords link={link} language={props.language} />
            <Goal goal={goalOf(link)} />
            <span className={styles['chevron']}>
              <Icon of={ChevronRight} />
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}

/** What happens, who does it and how; what waits for confirmation is the last line. */
function BoxWords({ link, language }: { readonly link: FigureLink; readonly language: string }) {
  const [head, ...others] = link.lines;
  const waiting = link.isDashed ? others.pop() : undefined;
  return (
    <span className={styles['words']} lang={language}>
      <span className={styles['head']}>{head}</span>
      {others.length > 0 && <span className={styles['line']}>{others.join(' ')}</span>}
      {waiting !== undefined && (
        <span className={styles['waiting']}>
          <Icon of={CircleHelp} size={16} /> {waiting}
        </span>
      )}
    </span>
  );
}

function Goal({ goal: { contact, section } }: { readonly goal: PathGoal }) {
  const language = useLanguage();
  const note = useRowNote();
  const sectionName = useSectionName();
  if (contact) {
    const organisation = chooseText(contact.organisation, language);
    return (
      <span className={styles['goal']}>
        <span className={styles['number']}>
          <RowNumber contact={contact} />
        </span>
        <span className={styles['who']} lang={organisation.language}>
          {note(contact.id, organisation.text)}
        </span>
        <ContactAge contact={contact} />
      </span>
    );
  }
  if (!section) return null;
  return (
    <span className={styles['goal']}>
      <span className={styles['who']} lang={section.resource.language}>
        {note(section.resource.id, sectionName(section))}
      </span>
    </span>
  );
}
