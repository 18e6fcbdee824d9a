// Check a certificate that somebody handed over, without the internet: a picture, a scan, a PDF or its text.
import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { certificateLimits, certificateName } from '../../../core/certificate/certificate-text.ts';
import type { CheckedCertificate } from '../../../core/ipc/certificate-group.ts';
import { certificateService } from '../../data/services/calls.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { DropZone, FileButton } from '../../ui/drop-zone.tsx';
import { stackClass } from '../../ui/layout.ts';
import { Loading } from '../../ui/loading.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { textClass } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { pictureEndings, readPicture } from '../shared/codes/read-picture.ts';
import { usePastedFile } from '../shared/codes/use-pasted-file.ts';
import { useRun } from '../shared/use-run.ts';
import { CertificateTabs } from './certificate-tabs.tsx';
import { CheckResult } from './check-result.tsx';
import { readPdfCode } from './read-pdf-code.ts';

const pdfType = 'application/pdf';
const pastedTypes = ['image/', pdfType];

/** The screen. Kits play no part: a certificate of any kit can be checked. */
export function CheckCertificateScreen() {
  const t = useTranslations('certificate');
  return (
    <Screen
      title={t('check')}
      width="column"
      lead={t('checkLead')}
      below={<CertificateTabs current="check-certificate" />}
    >
      <Check />
    </Screen>
  );
}

function Check() {
  const t = useTranslations('certificate');
  const [text, setText] = useState('');
  const [isReading, setReading] = useState(false);
  const [hasNoCode, setNoCode] = useState(false);
  const [result, setResult] = useState<CheckedCertificate>();
  const { isBusy, problem, run, dismissProblem } = useRun();
  const begin = (): void => {
    setNoCode(false);
    setResult(undefined);
    dismissProblem();
  };
  const check = (given: string): void => {
    begin();
    void run(() => certificateService.check(given.slice(0, certificateLimits.pasted)), setResult);
  };
  const look = async ([file]: readonly File[]): Promise<void> => {
    if (!file || isReading) return;
    begin();
    setReading(true);
    const code = await codeIn(file);
    setReading(false);
    if (code === undefined) setNoCode(true);
    else check(code);
  };
  usePastedFile(pastedTypes, (file) => void look([file]));
  return (
    <DropZone words={t('drop')} isDisabled={isReading} onFiles={(files) => void look(files)}>
      <div className={stackClass(16)}>
        <div className={stackClass(8, 'start')}>
          <FileButton
            label={t('chooseFile')}
            accept={[...pictureEndings, '.pdf']}
            look="main"
            isDisabled={isReading}
            onFiles={(files) => void look(files)}
          />
          <p className={textClass('note', 'measure')}>{t('ways')}</p>
        </div>
        <TextField
          label={t('pasted')}
          help={t('pastedHelp', { begin: certificateName })}
          isPrivate
          rows={4}
          value={text}
          onChange={(typed) => setText(typed.slice(0, certificateLimits.pasted))}
        />
        <div>
          <Button icon={ShieldCheck} isDisabled={text.trim() === '' || isBusy} onPress={() => check(text)}>
            {t('checkText')}
          </Button>
        </div>
        {isReading && <Loading />}
        {hasNoCode && (
          <Band tone="warning" role="alert">
            {t('noCode')}
          </Band>
        )}
        {problem && <ProblemNotice problem={problem} />}
        {result && <CheckResult result={result} />}
      </div>
    </DropZone>
  );
}

async function codeIn(file: File): Promise<string | undefined> {
  const isPdf = file.type === pdfType || file.name.toLowerCase().endsWith('.pdf');
  return isPdf ? await readPdfCode(file) : await readPicture(file);
}
