// For a learner: the code of a workshop leads to the lesson to go on with, and counts what came before as done.
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ok } from '../../../core/base/result.ts';
import { foldTypedLetters } from '../../../core/base/typed-letters.ts';
import { withoutSuffix } from '../../../core/kit/item-id.ts';
import { quizLesson } from '../../../core/learning/progress.ts';
import { type Step, stepCodeLength, stepOfCode } from '../../../core/learning/step-code.ts';
import { idVersion } from '../../../core/user-data/events/fields.ts';
import { navigate } from '../../app/routes/routes.ts';
import { moduleIdOf } from '../../data/db/module-id.ts';
import { appendEvent } from '../../data/user-data/user-data-store.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Tick } from '../../ui/tick.tsx';
import { FormDialog } from '../shared/form-dialog.tsx';
import { type CourseModule, useStations, useWorks } from './use-works.ts';

/** A button that asks for the code; nothing while there are no modules. */
export function HaveCode() {
  const t = useTranslations('learn');
  const course = useStations(useWorks('module') ?? []);
  const [isOpen, setOpen] = useState(false);
  if (course.length === 0) return null;
  return (
    <>
      <Button look="plain" icon={KeyRound} onPress={() => setOpen(true)}>
        {t('haveCode')}
      </Button>
      {isOpen && <CodeForm course={course} onClose={() => setOpen(false)} />}
    </>
  );
}

function CodeForm(props: { readonly course: readonly CourseModule[]; readonly onClose: () => void }) {
  const t = useTranslations('learn');
  const [typed, setTyped] = useState('');
  const [isCounted, setCounted] = useState(true);
  const course = props.course.map((station) => ({
    ...station,
    moduleId: withoutSuffix(moduleIdOf(station.module)),
  }));
  const found = stepOfCode(typed, course);
  const target = course.find(({ moduleId }) => moduleId === found?.step.moduleId);
  const isUnknown = !found && foldTypedLetters(typed).length >= stepCodeLength;
  const goOn = async () => {
    const marks = isCounted ? (found?.before ?? []) : [];
    for (const step of marks) await markRead(step, course);
    return ok(undefined);
  };
  return (
    <FormDialog
      title={t('haveCode')}
      action={t('goOnThere')}
      isReady={target !== undefined}
      work={goOn}
      onDone={() => {
        props.onClose();
        if (found && target)
          navigate({ screen: 'lesson', resourceId: target.module.id, lesson: found.step.lessonId });
      }}
      onClose={props.onClose}
    >
      <TextField
        label={t('code')}
        value={typed}
        onChange={setTyped}
        help={t('haveCodeLead')}
        problem={isUnknown ? t('codeUnknown') : undefined}
        isPrivate
      />
      {found && target && (
        <p role="status">
          {t('codeLeads', {
            lesson:
              found.step.lessonId === quizLesson
                ? t('quiz')
                : (target.module.lessons?.find(({ id }) => id === found.step.lessonId)?.title ?? ''),
            module: target.module.title,
          })}
        </p>
      )}
      {found && found.before.length > 0 && (
        <Tick isTicked={isCounted} onChange={setCounted}>
          {t('countBefore', { count: found.before.length })}
        </Tick>
      )}
    </FormDialog>
  );
}

async function markRead(
  { moduleId, lessonId }: Step,
  course: readonly (CourseModule & { readonly moduleId: string })[],
): Promise<void> {
  const found = course.find((one) => one.moduleId === moduleId);
  const file = found?.module.lessons?.find(({ id }) => id === lessonId)?.file;
  if (!found || !file) return;
  const { storedId } = found;
  await appendEvent({
    kind: 'lesson-marked',
    version: idVersion(storedId),
    moduleId: storedId,
    lessonId,
    isRead: true,
    fileHash: file.sha256,
  });
}
