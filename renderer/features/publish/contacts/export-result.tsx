// Result of exporting the contacts, and a question before another file is replaced.
import { useTranslations } from 'use-intl';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import type { useExport } from './use-export.ts';

/** What came of it; nothing before. */
export function ExportResult({ saving }: { readonly saving: ReturnType<typeof useExport> }) {
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
  const { name, leftOut = 0 } = saving.saved;
  return (
    <Band tone="good" role="status" action={close}>
      {[t('savedAs', { name }), ...(leftOut > 0 ? [t('savedWithout', { count: leftOut })] : [])].join(' ')}
    </Band>
  );
}
