// Decides what can be done from the search box beside finding: going to a screen, changing colours and language.
import { CornerDownRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { languages } from '../../../core/base/language.ts';
import { navigate, type Route, routeOfResource } from '../../app/routes/routes.ts';
import { resourceById } from '../../data/db/queries.ts';
import { useLibrary } from '../../data/db/use-library.ts';
import { useOwnData } from '../../data/user-data/own-data-store.ts';
import { saveSettings } from '../../data/user-data/settings.ts';
import { ownLanguageNames } from '../../text/locales.ts';
import { Button } from '../../ui/button.tsx';
import { wishAloud } from '../shared/read-aloud/use-read-aloud.ts';
import styles from './commands.module.css';
import { matchCommands } from './match-commands.ts';

type Command = { readonly name: string; readonly run: () => void };

/** The commands a line asks for; nothing when it asks for none. */
export function Commands({ query }: { readonly query: string }) {
  const t = useTranslations('search');
  const found = matchCommands(query, useCommands());
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

function useCommands(): readonly Command[] {
  const t = useTranslations('search');
  const common = useTranslations('common');
  const answerSheet = useTranslations('answerSheet');
  const settings = useTranslations('settings');
  const aid = useTranslations('aid');
  const letter = useTranslations('letter');
  const referralPath = useTranslations('referralPath');
  const workshop = useTranslations('workshop');
  const sticks = useTranslations('sticks');
  const publisherKey = useTranslations('publisherKey');
  const corrections = useTranslations('corrections');
  const requests = useTranslations('requests');
  const go = (name: string, route: Route): Command => ({ name, run: () => navigate(route) });
  const aloud = useAloudCommand();
  return [
    ...aloud,
    ...(['home', 'library', 'learn', 'contacts', 'notes', 'kits', 'settings', 'about'] as const).map(
      (screen) => go(common(`nav.${screen}`), { screen }),
    ),
    go(answerSheet('title'), { screen: 'answer-sheet' }),
    go(aid('title'), { screen: 'aid' }),
    go(letter('title'), { screen: 'letter' }),
    go(referralPath('title'), { screen: 'referral-path' }),
    go(workshop('title'), { screen: 'workshop' }),
    go(sticks('title'), { screen: 'sticks' }),
    go(publisherKey('title'), { screen: 'publisher-key' }),
    go(corrections('title'), { screen: 'corrections' }),
    go(corrections('read'), { screen: 'read-code' }),
    go(requests('title'), { screen: 'requests' }),
    ...(['light', 'dark', 'system'] as const).map((theme) => ({
      name: t('setTheme', { theme: settings(`themes.${theme}`) }),
      run: () => void saveSettings({ theme }),
    })),
    ...languages.map((language) => ({
      name: t('setLanguage', { language: ownLanguageNames[language] }),
      run: () => void saveSettings({ language }),
    })),
  ];
}

/** Reading aloud what was opened last; nothing when nothing is remembered, or when it is a module, whose lessons have a button for it. */
function useAloudCommand(): readonly Command[] {
  const t = useTranslations('search');
  const item = useOwnData(({ recents }) => recents[0]?.item);
  const id = item?.kind === 'resource' ? item.id : undefined;
  const found = useLibrary(async (db) => (id ? await resourceById(db, id) : undefined), [id]);
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
