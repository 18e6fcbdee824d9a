// What can be done from the search box beside finding: the entries of the palette, and reading aloud what was opened last.
import { CornerDownRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { type PaletteEntry, usePalette } from '../../app/commands/palette.ts';
import { navigate, routeOfResource } from '../../app/routes/routes.ts';
import { resourceById } from '../../data/db/queries.ts';
import { useLibrary } from '../../data/db/use-library.ts';
import { useUserData } from '../../data/user-data/user-data-store.ts';
import { Button } from '../../ui/button.tsx';
import { wishAloud } from '../shared/read-aloud/use-read-aloud.ts';
import styles from './commands.module.css';
import { matchCommands } from './match-commands.ts';

/** The commands a line asks for; nothing when it asks for none. */
export function Commands({ query }: { readonly query: string }) {
  const t = useTranslations('search');
  const found = matchCommands(query, [...useAloudCommand(), ...usePalette()]);
  if (found.length === 0) return null;
  return (
    <ul className={styles['commands']} aria-label={t('commands')}>
      {found.map(({ name, run }) => (
        <li key={name}>
          <Button icon={CornerDownRight} onPress={run} data-search-open data-search-command>
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
