// Result of an export, and a question before another file is replaced.
import { useTranslations } from 'use-intl';
import type { Problem } from '../../../../core/base/problem.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';

/** A file that was saved or could not be. */
type Saving = {
  readonly saved: { readonly name: string } | undefined;
  readonly problem: Problem | undefined;
  readonly replace: () => Promise<void>;
  readonly close: () => void;
};

/** What came of it; nothing before. `without` says what is not in the file. */
export function ExportResult({
  saving,
  without,
}: {
  readonly saving: Saving;
  readonly without?: string | undefined;
}) {
  const t = useTranslations('workshop');
  const common = useTranslations('common');
  const close = (
    <Button look="plain" onPress={saving.close}>
      {common('close')}
    </Button>
  );
  if (saving.problem?.code === 'folder-not-empty') {
    return (
      <Band
        tone="warning"
        role="alert"
        action={
          <>
            <Button onPress={() => void saving.replace()}>{t('replace')}</Button> {close}
          </>
        }
      >
        {t('replaceText', { name: saving.problem.file })}
      </Band>
    );
  }
  if (saving.problem) return <ProblemNotice problem={saving.problem} action={close} />;
  if (!saving.saved) return null;
  return (
    <Band tone="good" role="status" action={close}>
      {[t('savedAs', { name: saving.saved.name }), without ?? ''].join(' ').trim()}
    </Band>
  );
}
