// For a trainer: the code of the step before which a workshop stops, on the screen, as a QR code and on paper.
import { HousePlus, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SourceLine } from '../../../core/citing/source-line.ts';
import { withoutSuffix } from '../../../core/kit/item-id.ts';
import { moduleState, quizLesson } from '../../../core/learning/progress.ts';
import { stepCode } from '../../../core/learning/step-code.ts';
import type { ResourceRow } from '../../data/db/library-db.ts';
import { moduleIdOf } from '../../data/db/module-id.ts';
import { printPage } from '../../data/services/print-page.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { PaperNote, PrintSheet } from '../../ui/print-sheet.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import styles from './code-for-home.module.css';

/** A button that opens the code; `line` is the source of the module, for the paper. */
export function CodeForHome({ module, line }: { readonly module: ResourceRow; readonly line: SourceLine }) {
  const t = useTranslations('learn');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="plain" icon={HousePlus} onPress={() => setOpen(true)}>
        {t('codeForHome')}
      </Button>
      {isOpen && <CodeDialog module={module} line={line} onClose={() => setOpen(false)} />}
    </>
  );
}

function CodeDialog(props: {
  readonly module: ResourceRow;
  readonly line: SourceLine;
  readonly onClose: () => void;
}) {
  const t = useTranslations('learn');
  const common = useTranslations('common');
  const { module, line } = props;
  const lessons = module.lessons ?? [];
  const steps = [
    ...lessons.map(({ id, title }) => ({ value: id, label: title, lang: module.language })),
    ...(module.quiz ? [{ value: quizLesson, label: t('quiz') }] : []),
  ];
  const [lessonId, setLessonId] = useState(() => moduleState(module, undefined).next);
  const code = stepCode({ moduleId: withoutSuffix(moduleIdOf(module)), lessonId });
  const lead = t('codeForHomeLead', { haveCode: t('haveCode') });
  const stop = steps.find(({ value }) => value === lessonId)?.label;
  return (
    <Dialog
      title={t('codeForHomeTitle')}
      isOpen
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{common('close')}</Button>
          <Button look="main" icon={Printer} onPress={() => void printPage([line])}>
            {common('print')}
          </Button>
        </>
      }
    >
      <Choice
        label={t('stopsBefore')}
        hasVisibleLabel
        isWide
        options={steps}
        value={lessonId}
        onChange={setLessonId}
      />
      <div className={styles['code']}>
        <output>{code}</output>
        <QrCode text={code} label={t('codeQr', { code })} widthMm={30} />
      </div>
      <p>{lead}</p>
      <PrintSheet className={styles['sheet']}>
        <h2>{t('codeForHomeTitle')}</h2>
        <div className={styles['code']}>
          <strong>{code}</strong>
          <QrCode text={code} label={t('codeQr', { code })} widthMm={40} />
        </div>
        <p lang={module.language}>
          {module.title}: {stop}
        </p>
        <p>{lead}</p>
        <PaperNote>{line.line}</PaperNote>
      </PrintSheet>
    </Dialog>
  );
}
