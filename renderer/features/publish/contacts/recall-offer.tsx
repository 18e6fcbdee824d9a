// Offers to tell older copies of a wrong number, the notices that there are, and numbers of the draft that were recalled.
import { Megaphone, Undo2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { DraftContact } from '../../../../core/contacts/draft-contact.ts';
import type { DraftRecall, DraftView } from '../../../../core/workshop/draft-view.ts';
import { editNow } from '../../../data/services/draft-store.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { rowClass, stackClass } from '../../../ui/layout.ts';
import { LocalWords } from '../../shared/contacts/local-words.tsx';
import { useRecallWords } from '../../shared/contacts/use-recall-words.ts';
import { openItem } from '../draft/open-item.ts';
import { declineOffer, type RecallOffer, useRecallOffers } from './use-recall-offers.ts';

/** An import may change thousands of numbers; the others are offered at their contacts. */
const mostOffers = 5;

/** Over the contacts: numbers that were recalled, and the first offers. */
export function RecallOffers({ draft }: { readonly draft: DraftView }) {
  const { offers, recalled } = useRecallOffers(draft);
  const t = useTranslations('recalls');
  const { line } = useRecallWords();
  if (offers.length + recalled.length === 0) return null;
  return (
    <div className={stackClass(8)} data-recall-offers="draft">
      {recalled.length > 0 && (
        <Band tone="danger" role="status">
          <p>{t('inDraft', { version: draft.base?.version ?? '' })}</p>
          <ul>
            {recalled.map(({ contact, recalled: notice }) => (
              <li key={`${contact.id} ${notice.number}`}>
                <Name contact={contact} /> {line(notice)}
              </li>
            ))}
          </ul>
        </Band>
      )}
      {offers.slice(0, mostOffers).map((offer) => (
        <Offer key={`${offer.contact.id} ${offer.number}`} {...{ draft, offer }} isNamed />
      ))}
    </div>
  );
}

/** The same at one contact, with the notices that there are about it. */
export function RecallsOfContact(props: { readonly contact: DraftContact; readonly draft: DraftView }) {
  const { contact, draft } = props;
  const offers = useRecallOffers(draft).offers.filter((offer) => offer.contact.id === contact.id);
  const notices = (draft.recalls ?? []).filter((recall) => recall.contact === contact.id);
  if (offers.length + notices.length === 0) return null;
  return (
    <div className={stackClass(8)} data-recall-offers="contact">
      {offers.map((offer) => (
        <Offer key={offer.number} {...{ draft, offer }} />
      ))}
      {notices.map((notice) => (
        <Told key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function Offer(props: {
  readonly draft: DraftView;
  readonly offer: RecallOffer;
  readonly isNamed?: boolean;
}) {
  const t = useTranslations('recalls');
  const { draft, offer, isNamed = false } = props;
  const { contact, number, instead, to } = offer;
  const tell = (): void =>
    void editNow({
      ...{ kind: 'number-recalled', contact: contact.id, number, to },
      ...(instead === undefined ? {} : { instead }),
    });
  return (
    <Band
      tone="note"
      role="status"
      action={
        <div className={rowClass(8)}>
          <Button icon={Megaphone} onPress={tell}>
            {t('offerDo')}
          </Button>
          <Button look="plain" onPress={() => declineOffer(draft.draftId, offer)}>
            {t('offerNot')}
          </Button>
        </div>
      }
    >
      {isNamed && <Name contact={contact} />} {t('offer', { number, version: to })}
    </Band>
  );
}

function Told({ notice }: { readonly notice: DraftRecall }) {
  const t = useTranslations('recalls');
  const { line } = useRecallWords();
  const { id, number, instead } = notice;
  return (
    <Band
      tone="good"
      role="status"
      action={
        <Button look="plain" icon={Undo2} onPress={() => void editNow({ kind: 'recall-removed', id })}>
          {t('untell')}
        </Button>
      }
    >
      {t('told', {
        line: line({ number, ...(instead === undefined ? {} : { instead: { number: instead } }) }),
      })}
    </Band>
  );
}

function Name({ contact: { id, organisation } }: { readonly contact: DraftContact }) {
  return (
    <Button look="plain" onPress={() => openItem(id)}>
      <LocalWords text={organisation} />
    </Button>
  );
}
