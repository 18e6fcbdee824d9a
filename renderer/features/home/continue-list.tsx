// List on Home of what to continue with.
import { useTranslations } from 'use-intl';
import { chooseText } from '../../../core/base/local-text.ts';
import { routeOfResource } from '../../app/routes/routes.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { useUserData } from '../../data/user-data/user-data-store.ts';
import { useRowNote } from '../../ui/from-kit.tsx';
import { useNumberWords } from '../shared/contacts/row-number.tsx';
import type { ContinueItem, LearningItem, OpenedItem } from './continue-items.ts';
import { HomeGroup, HomeRow, HomeRowText } from './home-row.tsx';
import type { Continued } from './use-continued.ts';
import { useLessonWords } from './use-lesson-words.ts';

const shownRows = 5;

/** The list, without the module that a door shows already. It says so when it is empty and what is opened will be listed. */
export function ContinueList({
  continued: { items, open },
  inDoor,
}: {
  readonly continued: Continued;
  readonly inDoor: LearningItem | undefined;
}) {
  const t = useTranslations('home');
  const rowNote = useRowNote();
  const isKept = useUserData((data) => data.settings.areRecentsKept);
  const rows = items
    .filter((item) => item.kind !== 'learning' || item.resource.id !== inDoor?.resource.id)
    .slice(0, open ? shownRows - 1 : shownRows);
  const isEmpty = rows.length === 0 && !open;
  if (isEmpty && !isKept) return null;
  return (
    <HomeGroup id="continue-title" title={t('continueTitle')}>
      {isEmpty ? (
        <HomeRowText>{t('recentEmpty')}</HomeRowText>
      ) : (
        <ul>
          {open && (
            <HomeRow
              kind={open.front.kind}
              title={t('openDocuments', { count: open.count })}
              note={rowNote(open.front.id, open.front.title)}
              route={{ screen: 'read', resourceId: open.front.id }}
            />
          )}
          {rows.map((item) =>
            item.kind === 'contact' ? (
              <ContactRow key={item.contact.id} item={item} />
            ) : (
              <ResourceItem key={item.resource.id} item={item} />
            ),
          )}
        </ul>
      )}
    </HomeGroup>
  );
}

function ContactRow({ item: { contact } }: { readonly item: Extract<OpenedItem, { kind: 'contact' }> }) {
  const language = useLanguage();
  const numberWords = useNumberWords();
  const rowNote = useRowNote();
  const name = chooseText(contact.organisation, language);
  return (
    <HomeRow
      kind="contact"
      title={name.text}
      titleLanguage={name.language}
      note={rowNote(contact.id, numberWords(contact))}
      route={{ screen: 'contact', contactId: contact.id }}
    />
  );
}

function ResourceItem({ item }: { readonly item: ContinueItem | Extract<OpenedItem, { kind: 'opened' }> }) {
  const t = useTranslations('home');
  const rowNote = useRowNote();
  const lessonWords = useLessonWords();
  const { resource } = item;
  const place = (): string | undefined => {
    if (item.kind === 'opened') return undefined;
    if (item.kind === 'learning') return lessonWords(item);
    const { page } = item;
    const { pages } = resource;
    return pages === undefined ? t('continueReading', { page }) : t('continueReadingOf', { page, pages });
  };
  return (
    <HomeRow
      kind={resource.kind}
      title={resource.title}
      titleLanguage={resource.language}
      note={rowNote(resource.id, place())}
      route={
        item.kind === 'learning'
          ? { screen: 'lesson', resourceId: resource.id, lesson: item.lesson }
          : routeOfResource(resource)
      }
    />
  );
}
