// A kit that was made: how it is recognised, how large it is, and where it goes next.

import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { KitCandidate } from '../../../../core/library/installed-kit.ts';
import type { MadeKit, SavedKit } from '../../../../core/workshop/made-kit.ts';
import { navigate } from '../../../app/routes/routes.ts';
import { workshopService } from '../../../data/services/calls.ts';
import { checkKit } from '../../../data/services/kit-work-store.ts';
import { takeKit } from '../../../data/services/sticks-store.ts';
import { useFormats } from '../../../text/use-formats.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Fact, FactList } from '../../../ui/fact-list.tsx';
import { rowClass } from '../../../ui/layout.ts';
import { Panel } from '../../../ui/panel.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { Fingerprint } from '../../shared/kits/fingerprint.tsx';
import { KeyInWords } from '../../shared/kits/key-in-words.tsx';
import { useRun } from '../../shared/use-run.ts';
import fields from '../fields/fields.module.css';

/** The kit made last. */
export function MadePanel({ draftId, made }: { readonly draftId: string; readonly made: MadeKit }) {
  const t = useTranslations('workshop');
  const kits = useTranslations('kits');
  const common = useTranslations('common');
  const { size } = useFormats();
  const heading = useRef<HTMLHeadingElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const isSigned = made.signature !== undefined && made.isCurrent;
  useEffect(() => {
    // What was pressed is gone by now; the keyboard goes on here, and the ways on from here are in sight.
    if (!isSigned || document.activeElement !== document.body) return;
    heading.current?.focus();
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [isSigned]);
  return (
    <div className={fields['after']} ref={place} data-made={isSigned ? 'signed' : 'unsigned'}>
      <Panel title={t('madeTitle', { version: made.version })} isRaised={isSigned} headingRef={heading}>
        {!made.isCurrent && <Band tone="note">{t('madeOld')}</Band>}
        {!made.signature && <Band tone="warning">{t('madeUnsigned')}</Band>}
        {made.candidate !== undefined && <NextDoors draftId={draftId} made={made} />}
        <MadeFacts made={made} />
        <Disclosure name={common('details')}>
          <FactList>
            {made.signature && (
              <Fact name={kits('key')}>
                <Fingerprint value={made.signature.fingerprint} />
                <KeyInWords fingerprint={made.signature.fingerprint} />
              </Fact>
            )}
            <Fact name={kits('files')}>
              {kits('filesText', { count: made.fileCount, size: size(made.sizeBytes) })}
            </Fact>
          </FactList>
        </Disclosure>
      </Panel>
    </div>
  );
}

/** What is in the kit, and what a person must know before it is handed out. */
function MadeFacts({ made }: { readonly made: MadeKit }) {
  const t = useTranslations('workshop');
  const kits = useTranslations('kits');
  const { size, number } = useFormats();
  return (
    <FactList>
      <Fact name={kits('holds')}>
        {kits('holdsText', { resources: made.resources, contacts: made.contacts })}
      </Fact>
      {made.skipped.length > 0 && (
        <Fact name={t('leftOut')}>
          {made.skipped.map(({ file, reason }) => t('leftOutFile', { name: file, reason })).join(' ')}
        </Fact>
      )}
      {made.partlyRead.length > 0 && (
        <Fact name={t('partlyRead')}>
          {made.partlyRead
            .map(({ file, pages }) =>
              t('partlyReadFile', {
                name: file,
                count: pages.length,
                pages: pages.map(number).join(', '),
              }),
            )
            .join(' ')}
        </Fact>
      )}
      {made.slowToOpen.length > 0 && (
        <Fact name={t('slowToOpen')}>
          {made.slowToOpen
            .map(({ file, readBytes }) => t('slowToOpenFile', { name: file, size: size(readBytes) }))
            .join(' ')}
        </Fact>
      )}
      {made.limited.length > 0 && (
        <Fact name={t('limited')}>
          {made.limited.map(({ file, nature }) => t('limitedFile', { name: file, nature })).join(' ')}
        </Fact>
      )}
    </FactList>
  );
}

type Form = 'folder' | 'file';

function NextDoors({ draftId, made }: { readonly draftId: string; readonly made: MadeKit }) {
  const t = useTranslations('workshop');
  const saving = useSave(draftId);
  // Both actions use this kit, which need not be the one in use.
  const go = (screen: 'kits' | 'sticks', take: (candidate: KitCandidate) => Promise<void>): void => {
    if (made.candidate === undefined) return;
    navigate({ screen });
    void take({
      token: made.candidate,
      name: `${made.kitId} ${made.version}`,
      origin: 'chosen',
      form: 'kit',
    });
  };
  return (
    <>
      <div className={rowClass(8)}>
        <Button look="main" onPress={() => go('sticks', takeKit)}>
          {t('toSticks')}
        </Button>
        <Button isDisabled={saving.isBusy} onPress={() => void saving.save('file', false)}>
          {t('saveFile')}
        </Button>
        <Button isDisabled={saving.isBusy} onPress={() => void saving.save('folder', false)}>
          {t('saveFolder')}
        </Button>
        <Button onPress={() => go('kits', checkKit)}>{t('useHere')}</Button>
      </div>
      {saving.saved && (
        <Band
          tone="good"
          role="status"
          {...(saving.saved.canBeShown && {
            action: (
              <Button look="plain" onPress={() => void workshopService.showSaved(draftId)}>
                {t('showSaved')}
              </Button>
            ),
          })}
        >
          {t('savedIn', { folder: saving.saved.folder, name: saving.saved.name })}
        </Band>
      )}
      {saving.problem &&
        (saving.problem.code === 'folder-not-empty' ? (
          <Band
            tone="warning"
            role="alert"
            action={<Button onPress={() => void saving.save(saving.form, true)}>{t('replace')}</Button>}
          >
            {t('replaceText', { name: saving.problem.file })}
          </Band>
        ) : (
          <ProblemNotice problem={saving.problem} />
        ))}
    </>
  );
}

function useSave(draftId: string) {
  const [form, setForm] = useState<Form>('folder');
  const [saved, setSaved] = useState<SavedKit>();
  const { isBusy, problem, run } = useRun();
  const save = (wanted: Form, replaces: boolean): Promise<void> => {
    setForm(wanted);
    setSaved(undefined);
    return run(() => workshopService.save({ draftId, form: wanted, replaces }), setSaved);
  };
  return { form, isBusy, saved, problem, save };
}
