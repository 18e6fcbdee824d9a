// The source of something from the kit: one quiet line with all its facts, and a warning once it was replaced.
import { useTranslations } from 'use-intl';
import type { ContactReplacement, Replacement, SourceFacts } from '../../core/citing/source-facts.ts';
import { sourceLine, withReadablePlace } from '../../core/citing/source-line.ts';
import { hrefOf, routeOfResource } from '../app/routes/routes.ts';
import { useSourceWords } from '../text/use-source-words.ts';
import { Badge } from './badge.tsx';
import { classes } from './layout.ts';
import styles from './source-note.module.css';
import { textClass } from './text.ts';

/** The whole line, below what is shown. A web address is named by its site; copies and paper have all of it. */
export function SourceNote({ facts }: { readonly facts: SourceFacts }) {
  const t = useTranslations('cite');
  const { line } = sourceLine(withReadablePlace(facts), useSourceWords());
  return (
    <p className={classes(textClass('small', 'measure'), styles['note'])} data-source-line>
      {t('source', { source: line })}
    </p>
  );
}

/** Who made a document, and in which year, for the line under its title. */
export function SourceYear({ facts }: { readonly facts: SourceFacts }) {
  const t = useTranslations('cite');
  const { undated } = useSourceWords();
  return <>{t('year', { source: facts.by, year: facts.year ?? undated })}</>;
}

/** What replaced a document or a contact, leading there; nothing when nothing did. */
export function ReplacedBadge({ by }: { readonly by: Replacement | ContactReplacement | null | undefined }) {
  const { replaced } = useSourceWords();
  if (!by) return null;
  return (
    <Badge tone="warning">
      <a
        className={styles['newer']}
        href={hrefOf(by.kind === 'contact' ? { screen: 'contact', contactId: by.id } : routeOfResource(by))}
        title={replaced(by.title)}
        data-replaced-by={by.id}
      >
        {replaced(by.title)}
      </a>
    </Badge>
  );
}
