// Content of a code: shown first, stored only when the person confirms.
import { Save } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { toPlain } from '../../../../core/base/plain-text.ts';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { maxLengths } from '../../../../core/corrections/correction.ts';
import { navigate } from '../../../app/routes/routes.ts';
import { showNotice } from '../../../data/session/notice-store.ts';
import { Button } from '../../../ui/button.tsx';
import { rowClass } from '../../../ui/layout.ts';
import { Panel } from '../../../ui/panel.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { keepReceived } from '../../shared/corrections/correction-actions.ts';
import type { ReceivedItem } from './read-code.ts';
import { ReceivedItemDetails } from './received-item.tsx';

/** What was read, and the choice. */
export function FoundCode(props: {
  readonly item: ReceivedItem;
  readonly contacts: readonly Contact[];
  readonly onAnother: () => void;
}) {
  const t = useTranslations('corrections');
  const { item } = props;
  const [from, setFrom] = useState(item.kind === 'correction' ? (item.correction.who ?? '') : '');
  const keep = async (): Promise<void> => {
    const { kind, text } = item;
    const kept = await keepReceived({ kind, text }, toPlain(from));
    // A failed save has a notice of its own.
    if (kept !== 'unsaved')
      showNotice({ kind: 'words', words: t(kept === 'kept' ? 'keptReceived' : 'full') });
    if (kept !== 'full') navigate({ screen: 'to-send' });
  };
  return (
    <Panel title={t('found')} lead={t('foundText')} isRaised>
      <ReceivedItemDetails item={item} contacts={props.contacts} />
      <TextField
        label={t('from')}
        help={t('fromHelp')}
        value={from}
        onChange={(text) => setFrom(text.slice(0, maxLengths.who))}
      />
      <div className={rowClass(8)}>
        <Button look="main" icon={Save} onPress={() => void keep()}>
          {t('keep')}
        </Button>
        <Button onPress={props.onAnother}>{t('readAnother')}</Button>
      </div>
    </Panel>
  );
}
