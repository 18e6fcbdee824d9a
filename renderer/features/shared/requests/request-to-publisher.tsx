// Request to the publisher after a search without results: one button, one dialog, and where it is kept.
import { MessageSquarePlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ActiveKit } from '../../../../core/library/installed-kit.ts';
import { maxLengths } from '../../../../core/requests/request.ts';
import { hrefOf } from '../../../app/routes/routes.ts';
import { type ReadyKit, useLibraryStore } from '../../../data/db/library-store.ts';
import { showNotice } from '../../../data/session/notice-store.ts';
import { useSession } from '../../../data/session/session-store.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { useUserData } from '../../../data/user-data/user-data-store.ts';
import { today } from '../../../text/today.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { stackClass } from '../../../ui/layout.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { KitChoice } from '../kits/kit-choice.tsx';
import { addRequest, queryOf } from './request-actions.ts';

/** Offers to note a query for the publisher; once it is noted, where it stands. */
export function RequestToPublisher({ query }: { readonly query: string }) {
  const t = useTranslations('requests');
  const parts = useLibraryStore((state) => state.ready?.parts) ?? [];
  const toSend = useTranslations('corrections');
  const noted = queryOf(query);
  const isNoted = useUserData(({ requests }) =>
    requests.some((request) => request.query === noted && parts.some(({ kit }) => isKit(request.kit, kit))),
  );
  const [isOpen, setOpen] = useState(false);
  if (parts.length === 0 || noted === '') return null;
  const toList = <a href={hrefOf({ screen: 'to-send' })}>{toSend('title')}</a>;
  return (
    <div className={stackClass(0, 'center')}>
      {isNoted ? (
        <p role="status">
          {t('noted')} {toList}
        </p>
      ) : (
        <Button icon={MessageSquarePlus} onPress={() => setOpen(true)}>
          {t('tell')}
        </Button>
      )}
      {isOpen && <RequestForm query={noted} parts={parts} onClose={() => setOpen(false)} />}
    </div>
  );
}

function isKit(one: { readonly id: string; readonly version: string }, kit: ActiveKit): boolean {
  return one.id === kit.kitId && one.version === kit.version;
}

function RequestForm(props: {
  readonly query: string;
  readonly parts: readonly ReadyKit[];
  readonly onClose: () => void;
}) {
  const t = useTranslations('requests');
  const common = useTranslations('common');
  const language = useLanguage();
  const { keeps } = useSession();
  const [remark, setRemark] = useState('');
  const { query, parts, onClose } = props;
  const [kitId, setKitId] = useState(parts[0]?.kitId ?? '');
  const { version = '' } = parts.find((part) => part.kitId === kitId)?.kit ?? {};
  const keep = async (): Promise<void> => {
    onClose();
    const isKept = await addRequest({ query, remark, language, kit: { id: kitId, version }, on: today() });
    if (!isKept) showNotice({ kind: 'words', words: t('full') });
  };
  return (
    <Dialog
      title={t('form')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button look="main" onPress={() => void keep()}>
            {t('keep')}
          </Button>
        </>
      }
    >
      <p>{t('formText', { query, version })}</p>
      <KitChoice label={t('forKit')} hasVisibleLabel value={kitId} onChange={setKitId} />
      <TextField
        label={t('remark')}
        help={t('remarkHelp')}
        rows={3}
        value={remark}
        onChange={(text) => setRemark(text.slice(0, maxLengths.remark))}
      />
      {keeps === 'nothing' && <p>{t('sessionOnly')}</p>}
    </Dialog>
  );
}
