// Read a contact or a correction from another screen, by camera or from a picture. It shows before anything is stored.
import { Video, VideoOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { allContacts } from '../../../data/db/queries.ts';
import { useLibrary } from '../../../data/db/use-library.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { DropZone, FileButton } from '../../../ui/drop-zone.tsx';
import { classes, rowClass, stackClass } from '../../../ui/layout.ts';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { textClass } from '../../../ui/text.ts';
import { pictureEndings, readPicture } from '../../shared/codes/read-picture.ts';
import { usePastedFile } from '../../shared/codes/use-pasted-file.ts';
import { NeedsLibrary } from '../../shared/needs-library.tsx';
import { Camera } from './camera.tsx';
import { FoundCode } from './found-code.tsx';
import styles from './read-code.module.css';
import { type CodeReading, readCode } from './read-code.ts';

const pastedTypes = ['image/'];

/** The screen. */
export function ReadCodeScreen() {
  const t = useTranslations('corrections');
  return (
    <Screen title={t('read')} width="column" lead={t('readLead')}>
      <NeedsLibrary>{() => <Reading />}</NeedsLibrary>
    </Screen>
  );
}

type Miss = 'noCamera' | 'noCode';

function Reading() {
  const t = useTranslations('corrections');
  const contacts = useLibrary(allContacts);
  const [isOn, setOn] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [miss, setMiss] = useState<Miss>();
  const [reading, setReading] = useState<CodeReading>();
  const begin = (): void => {
    setMiss(undefined);
    setReading(undefined);
  };
  const take = async (text: string): Promise<void> => {
    setOn(false);
    setReading(await readCode(text));
  };
  const look = async ([picture]: readonly Blob[]): Promise<void> => {
    if (!picture) return;
    begin();
    setOn(false);
    setBusy(true);
    const text = await readPicture(picture);
    setBusy(false);
    if (text === undefined) setMiss('noCode');
    else await take(text);
  };
  usePastedFile(pastedTypes, (picture) => void look([picture]));
  if (!contacts) return <Loading />;
  if (reading?.kind === 'card' || reading?.kind === 'correction') {
    return <FoundCode item={reading} contacts={contacts} onAnother={begin} />;
  }
  return (
    <DropZone words={t('dropPicture')} isDisabled={isBusy} onFiles={(files) => void look(files)}>
      <div className={classes(stackClass(16, 'start'), styles['ways'])}>
        {isOn && (
          <Camera
            onText={(text) => void take(text)}
            onFailed={() => {
              setOn(false);
              setMiss('noCamera');
            }}
          />
        )}
        <div className={rowClass(8)}>
          {isOn ? (
            <Button icon={VideoOff} onPress={() => setOn(false)}>
              {t('stopCamera')}
            </Button>
          ) : (
            <Button
              look="main"
              icon={Video}
              onPress={() => {
                begin();
                setOn(true);
              }}
            >
              {t('useCamera')}
            </Button>
          )}
          <FileButton
            label={t('choosePicture')}
            accept={pictureEndings}
            isDisabled={isBusy}
            onFiles={(files) => void look(files)}
          />
        </div>
        <p className={textClass('note', 'measure')}>{t('pictureHelp')}</p>
        {isBusy && <Loading />}
        {miss && (
          <Band tone="warning" role="alert">
            {t(miss === 'noCamera' ? 'noCamera' : 'noCode')}
          </Band>
        )}
        {reading?.kind === 'other' && (
          <Band tone="warning" role="alert">
            {t('otherCode')}
          </Band>
        )}
        {reading?.kind === 'problem' && <ProblemNotice problem={reading.problem} />}
      </div>
    </DropZone>
  );
}
