// Corrections and cards from others: from whom and when, with what the kit says, and actions to copy, show or remove them.
import { Copy, Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { cardLines, readCard } from '../../../../core/contacts/read-card.ts';
import { peekSealed } from '../../../../core/corrections/sealed.ts';
import type { Received } from '../../../../core/user-data/events/received.ts';
import { useFormats } from '../../../text/use-formats.ts';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { EntryFacts, EntryRow } from '../../../ui/entry-row.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { Tick } from '../../../ui/tick.tsx';
import { remove } from '../../shared/corrections/correction-actions.ts';
import type { ReceivedItem } from './read-code.ts';
import { ReceivedItemDetails, useReceivedName } from './received-item.tsx';
import { ShowCode } from './show-code.tsx';

/** What was kept, as it can be shown; undefined when it cannot be read any more. */
function itemOf({ received }: Received): ReceivedItem | undefined {
  const { kind, text } = received;
  if (kind === 'card') {
    const card = readCard(text);
    return card && { kind, text, card };
  }
  const sealed = peekSealed(text);
  return sealed && { kind, text, correction: sealed.correction, keyId: sealed.keyId };
}

/** The list; nothing where there is nothing. */
export function ReceivedList(props: {
  readonly received: readonly Received[];
  readonly contacts: readonly Contact[];
  /** Those that are not to be handed over. */
  readonly left: ReadonlySet<string>;
  readonly onLeave: (id: string, isLeft: boolean) => void;
}) {
  const t = useTranslations('corrections');
  if (props.received.length === 0) return null;
  return (
    <Panel title={t('received')} lead={t('receivedText')}>
      <ul>
        {[...props.received].reverse().map((one) => (
          <ReceivedRow key={one.id} {...props} one={one} />
        ))}
      </ul>
    </Panel>
  );
}

function ReceivedRow(props: {
  readonly one: Received;
  readonly contacts: readonly Contact[];
  readonly left: ReadonlySet<string>;
  readonly onLeave: (id: string, isLeft: boolean) => void;
}) {
  const t = useTranslations('corrections');
  const { one, contacts } = props;
  const { day } = useFormats();
  const item = itemOf(one);
  const nameOf = useReceivedName();
  if (!item) return null;
  const name = nameOf(item, contacts);
  return (
    <EntryRow
      data-received={one.id}
      before={
        item.kind === 'correction' ? (
          <Tick
            isBare
            isTicked={!props.left.has(one.id)}
            onChange={(isTicked) => props.onLeave(one.id, !isTicked)}
          >
            {t('chooseReceived', { name })}
          </Tick>
        ) : undefined
      }
      tools={
        <>
          <ShowCode of={{ kind: 'received', id: one.id }} name={name} day={one.on} />
          <IconButton
            icon={Trash2}
            name={t('removeReceived', { name })}
            onPress={() => void remove({ kind: 'received', received: one, name })}
          />
        </>
      }
    >
      <ReceivedItemDetails item={item} contacts={contacts} />
      <EntryFacts>
        {one.from === undefined
          ? t('receivedOn', { day: day(one.on) })
          : t('receivedFrom', { who: one.from, day: day(one.on) })}
      </EntryFacts>
      {item.kind === 'card' && (
        <div>
          <CopyButton icon={Copy} text={() => ({ kind: 'received', text: cardLines(item.card) })}>
            {t('copyReceived')}
          </CopyButton>
        </div>
      )}
    </EntryRow>
  );
}
