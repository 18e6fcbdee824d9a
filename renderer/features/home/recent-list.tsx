// Recently opened documents on Home.
import { useTranslations } from 'use-intl';
import { distinctBy } from '../../../core/base/distinct-by.ts';
import { chooseText } from '../../../core/base/local-text.ts';
import { routeOfResource } from '../../app/routes/routes.ts';
import { contactById, resourceById } from '../../data/db/queries.ts';
import { useLibrary } from '../../data/db/use-library.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { useUserData } from '../../data/user-data/user-data-store.ts';
import { useRowNote } from '../../ui/from-kit.tsx';
import { textClass } from '../../ui/text.ts';
import { useNumberWords } from '../shared/contacts/row-number.tsx';
import { HomeGroup, HomeRow } from './home-row.tsx';

const shownItems = 3;

/** Opened resources and contacts, the latest first. */
export function RecentList() {
  const t = useTranslations('home');
  const common = useTranslations('common');
  const language = useLanguage();
  const numberWords = useNumberWords();
  const rowNote = useRowNote();
  const recents = useUserData((data) => data.recents);
  const isKept = useUserData((data) => data.settings.areRecentsKept);
  const found = useLibrary(
    async (library) => {
      const items = await Promise.all(
        recents.map(async ({ item }) => {
          if (item.kind === 'contact')
            return { kind: 'contact', value: await contactById(library, item.id) } as const;
          return { kind: 'resource', value: await resourceById(library, item.id) } as const;
        }),
      );
      const there = items.filter(({ value }) => value !== undefined);
      return distinctBy(there, ({ kind, value }) => `${kind} ${value?.id}`).slice(0, shownItems);
    },
    [recents],
  );
  if (!found || !isKept) return null;
  return (
    <HomeGroup id="recent-title" title={t('recentTitle')}>
      {found.length === 0 ? (
        <p className={textClass('quiet')}>{t('recentEmpty')}</p>
      ) : (
        <ul>
          {found.map((item) => {
            if (item.kind === 'contact') {
              const contact = item.value;
              if (!contact) return null;
              const name = chooseText(contact.organisation, language);
              return (
                <HomeRow
                  key={contact.id}
                  kind="contact"
                  title={name.text}
                  titleLanguage={name.language}
                  note={rowNote(contact.id, numberWords(contact))}
                  route={{ screen: 'contact', contactId: contact.id }}
                />
              );
            }
            const resource = item.value;
            return (
              resource && (
                <HomeRow
                  key={resource.id}
                  kind={resource.kind}
                  title={resource.title}
                  titleLanguage={resource.language}
                  note={rowNote(resource.id, common(`kinds.${resource.kind}`))}
                  route={routeOfResource(resource)}
                />
              )
            );
          })}
        </ul>
      )}
    </HomeGroup>
  );
}
