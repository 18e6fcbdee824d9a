// The palette: behind a > at the beginning of the line, everything that can be done from the search box beside finding.
import { CornerDownRight } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { type PaletteEntry, usePalette } from '../../app/commands/palette.ts';
import { navigate, routeOfResource } from '../../app/routes/routes.ts';
import { resourceById } from '../../data/db/queries.ts';
import { useLibrary } from '../../data/db/use-library.ts';
import { useUserData } from '../../data/user-data/user-data-store.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { wishAloud } from '../shared/read-aloud/use-read-aloud.ts';
import { focusSearchResults, useAwaited } from '../shared/search-focus.ts';
import styles from './commands.module.css';
import { matchCommands } from './match-commands.ts';

const sign = '>';

/** What a line says behind the sign of commands; undefined for a line that searches. */
export function commandLineOf(query: string): string | undefined {
  const line = query.trimStart();
  return line.startsWith(sign) ? line.slice(sign.length) : undefined;
}

/** The commands a line asks for; all of them while it says nothing yet. `query` is all of the line. */
export function Commands({ line, query }: { readonly line: string; readonly query: string }) {
  const t = useTranslations('search');
  const found = matchCommands(line, [...useAloudCommand(), ...usePalette()]);
  const awaited = useAwaited((state) => state.line);
  useEffect(() => {
    if (awaited === query) focusSearchResults();
  }, [awaited, query]);
  if (found.length === 0) return <EmptyState icon={CornerDownRight} sentence={t('noCommand')} />;
  return (
    <ul className={styles['commands']} aria-label={t('commands')}>
      {found.map(({ name, run }) => (
        <li key={name}>
          <Button look="plain" icon={CornerDownRight} onPress={run} data-search-open>
            {name}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Reading aloud what was opened last; nothing when nothing is remembered, or when it is a module, whose lessons have a button for it. */
function useAloudCommand(): readonly PaletteEntry[] {
  const t = useTranslations('search');
  const item = useUserData(({ recents }) => recents[0]?.item);
  const id = item?.kind === 'resource' ? item.id : undefined;
  const found = useLibrary(async (library) => (id ? await resourceById(library, id) : undefined), [id]);
  if (!found || found.kind === 'module') return [];
  return [
    {
      name: t('readAloud', { title: found.title }),
      run: () => {
        wishAloud(found.id);
        navigate(routeOfResource(found));
      },
    },
  ];
}
