// Numbers of a contact that older copies should be told of: those that changed since the kit the draft was started from.
import { Megaphone, Undo2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { DraftContact } from '../../../../core/contacts/draft-contact.ts';
import { recalledIn } from '../../../../core/contacts/recalled-contact.ts';
import { isSameNumber } from '../../../../core/contacts/same-number.ts';
import type { SucceededContact } from '../../../../core/contacts/successor.ts';
import { withoutSuffix, withSuffix } from '../../../../core/kit/item-id.ts';
import type { DraftBase, DraftView } from '../../../../core/workshop/draft-view.ts';
import { allContacts, contactsByIds } from '../../../data/db/queries.ts';
import { useLibrary } from '../../../data/db/use-library.ts';
import { editNow } from '../../../data/services/draft-store.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { stackClass } from '../../../ui/layout.ts';
import { LocalWords } from '../../shared/contacts/local-words.tsx';
import { useRecallWords } from '../../shared/contacts/use-recall-words.ts';
import { openItem } from '../draft/open-item.ts';

/** What the offer is about. */
type OfferProps = { readonly contact: DraftContact; readonly draft: DraftView };

/** The offers, and the notices that there are; nothing without the kit that the draft was started from. */
export function RecallOffer({ contact, draft }: OfferProps) {
  const { base } = draft;
  const [before] = useContactsOf(base, contact.id) ?? [];
  const own = draft.recalls.filter((recall) => recall.contact === contact.id);
  if (!base || (!before && own.length === 0)) return null;
  const recalled = before ? recalledIn(before) : [];
  const isNow = (number: string): boolean => contact.phones.some((phone) => isSameNumber(phone, number));
  const isTold = (number: string): boolean =>
    [...own, ...recalled].some((notice) => isSameNumber({ number }, notice.number));
  const isFromNotice = (number: string): boolean =>
    recalled.some(({ instead }) => instead && isSameNumber({ number }, instead.number));
  const gone = (before?.phones ?? []).filter(
    ({ number }) => !isNow(number) && !isTold(number) && !isFromNotice(number),
  );
  const added = contact.phones.find(
    ({ number }) => !before?.phones.some((phone) => isSameNumber(phone, number)),
  );
  const next = added ?? contact.phones[0];
  return (
    <div className={stackClass(8)} data-recall-offers>
      {gone.map(({ number }) => (
        <Offer key={number} contact={contact.id} number={number} instead={next?.number} to={base.version} />
      ))}
      {own.map((notice) => (
        <Told key={notice.id} id={notice.id} notice={notice} />
      ))}
    </div>
  );
}

/** Numbers of the draft that the publisher of its first kit recalled since; a person corrects them at the contact. */
export function RecalledInDraft({ draft }: { readonly draft: DraftView }) {
  const t = useTranslations('recalls');
  const { line } = useRecallWords();
  const { base, contacts } = draft;
  const before = useContactsOf(base, undefined);
  const wrong = (before ?? []).flatMap((contact) => {
    const own = contacts.find(({ id }) => id === withoutSuffix(contact.id));
    const recalled = recalledIn(contact).filter(({ number }) =>
      own?.phones.some((phone) => isSameNumber(phone, number)),
    );
    return own ? recalled.map((notice) => ({ own, notice })) : [];
  });
  if (!base || wrong.length === 0) return null;
  return (
    <div data-recalled-in-draft>
      <Band tone="danger" role="status">
        <p>{t('inDraft', { version: base.version })}</p>
        <ul>
          {wrong.map(({ own, notice }) => (
            <li key={`${own.id} ${notice.number}`}>
              <Button look="plain" onPress={() => openItem(own.id)}>
                <LocalWords text={own.organisation} />
              </Button>{' '}
              {line(notice)}
            </li>
          ))}
        </ul>
      </Band>
    </div>
  );
}

/** Contacts as the kit has them that the draft was started from, while that version is in use: one of them, or all. */
function useContactsOf(
  base: DraftBase | undefined,
  id: string | undefined,
): readonly SucceededContact[] | undefined {
  return useLibrary(
    async ({ parts }) => {
      const part = parts.find(({ kit }) => kit.kitId === base?.kitId && kit.treeHash === base.treeHash);
      if (!part) return [];
      const library = { parts: [part] };
      if (id === undefined) return part.recalls ? await allContacts(library) : [];
      return await contactsByIds(library, [withSuffix(id, part.suffix)]);
    },
    [base?.treeHash, id],
  );
}

function Offer(props: {
  readonly contact: string;
  readonly number: string;
  readonly instead: string | undefined;
  readonly to: string;
}) {
  const t = useTranslations('recalls');
  const { instead, ...edit } = props;
  const isNamed = instead !== undefined && instead.trim().length > 1;
  const tell = (): void =>
    void editNow({ kind: 'number-recalled', ...edit, ...(isNamed ? { instead: instead.trim() } : {}) });
  return (
    <Band
      tone="note"
      role="status"
      action={
        <Button icon={Megaphone} onPress={tell}>
          {t('offerDo')}
        </Button>
      }
    >
      {t('offer', { number: edit.number, version: edit.to })}
    </Band>
  );
}

function Told(props: {
  readonly id: string;
  readonly notice: { readonly number: string; readonly instead?: string };
}) {
  const t = useTranslations('recalls');
  const line = useNumberLine();
  return (
    <Band
      tone="good"
      role="status"
      action={
        <Button
          icon={Undo2}
          look="plain"
          onPress={() => void editNow({ kind: 'recall-removed', id: props.id })}
        >
          {t('untell')}
        </Button>
      }
    >
      {t('told', { line: line(props.notice.number, props.notice.instead) })}
    </Band>
  );
}

function useNumberLine(): (number: string, instead: string | undefined) => string {
  const { line } = useRecallWords();
  return (number, instead) =>
    line({ number, ...(instead === undefined ? {} : { instead: { number: instead } }) });
}
