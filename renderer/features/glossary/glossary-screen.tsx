// The glossary: terms from A to Z in the language of the interface, each with its four languages side by side. A field narrows it.
import { BookA } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { allTerms } from '../../data/db/queries.ts';
import { useLibrary } from '../../data/db/use-library.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { rowClass, stackClass } from '../../ui/layout.ts';
import { Loading } from '../../ui/loading.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { NeedsLibrary } from '../shared/needs-library.tsx';
import { groupTerms, type LetterGroup } from './glossary-groups.ts';
import { TermEntry } from './term-entry.tsx';

/** The glossary; `find` is what the field begins with. */
export function GlossaryScreen({ find }: { readonly find: string | undefined }) {
  const t = useTranslations('glossary');
  const language = useLanguage();
  const terms = useLibrary(allTerms);
  const [typed, setTyped] = useState(find ?? '');
  const groups = groupTerms(terms ?? [], language, typed);
  const count = groups.reduce((sum, group) => sum + group.terms.length, 0);
  return (
    <Screen
      title={t('title')}
      lead={t('lead')}
      action={<SearchField label={t('find')} placeholder={t('find')} value={typed} onChange={setTyped} />}
    >
      <NeedsLibrary>
        {() =>
          terms === undefined ? (
            <Loading />
          ) : (
            <>
              <p role="status">{t('count', { count })}</p>
              {count === 0 ? (
                <EmptyState icon={BookA} sentence={t(terms.length === 0 ? 'empty' : 'noMatch')} />
              ) : (
                <Letters groups={groups} />
              )}
            </>
          )
        }
      </NeedsLibrary>
    </Screen>
  );
}

/** The letters to jump to, and the terms under each. */
function Letters({ groups }: { readonly groups: readonly LetterGroup[] }) {
  const t = useTranslations('glossary');
  const language = useLanguage();
  return (
    <div className={stackClass(16)}>
      <nav aria-label={t('letters')} className={rowClass(4)}>
        {groups.map(({ letter }) => (
          <Button key={letter} look="plain" onPress={() => goToLetter(letter)}>
            {letter}
          </Button>
        ))}
      </nav>
      {groups.map(({ letter, terms }) => (
        <section key={letter} aria-labelledby={headingId(letter)} className={stackClass(12)}>
          <h2 id={headingId(letter)} tabIndex={-1}>
            {letter}
          </h2>
          {terms.map((term) => (
            <TermEntry key={term.id} term={term} language={language} />
          ))}
        </section>
      ))}
    </div>
  );
}

function headingId(letter: string): string {
  return `glossary-${letter}`;
}

function goToLetter(letter: string): void {
  const heading = document.getElementById(headingId(letter));
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView();
}
