// Statements made here: what each says, and how it is passed on outside a kit.

import { Download } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { KeyStatementFacts } from '../../../../core/ipc/publisher-keys-group.ts';
import { publisherKeysService } from '../../../data/services/calls.ts';
import { useKeyStore } from '../../../data/services/key-store.ts';
import { showNotice } from '../../../data/session/notice-store.ts';
import { useFormats } from '../../../text/use-formats.ts';
import { Button } from '../../../ui/button.tsx';
import { classes, rowClass, stackClass } from '../../../ui/layout.ts';
import { Panel } from '../../../ui/panel.tsx';
import { textClass } from '../../../ui/text.ts';
import styles from './publisher-key.module.css';

/** The statements; nothing while there are none. */
export function StatementsPanel() {
  const t = useTranslations('publisherKey');
  const { day } = useFormats();
  const statements = useKeyStore((state) => state.statements);
  if (statements.length === 0) return null;
  const save = async ({ fileName }: KeyStatementFacts): Promise<void> => {
    const saved = await publisherKeysService.saveStatement(fileName);
    if (!saved.ok) return showNotice({ kind: 'problem', problem: saved.problem });
    if (saved.value !== undefined) showNotice({ kind: 'words', words: t('saved', { name: saved.value }) });
  };
  return (
    <Panel title={t('statements')} lead={t('statementsText')}>
      <ul className={classes(stackClass(8), styles['list'])}>
        {statements.map((statement) => (
          <li key={statement.fileName} className={rowClass([8, 16], 'between')}>
            <span>
              {statement.action === 'replace'
                ? t('statementReplace', { keyId: statement.keyId, newKeyId: statement.newKeyId ?? '' })
                : t('statementRevoke', { keyId: statement.keyId })}
              <span className={textClass('quiet')}> {day(statement.day)}</span>
            </span>
            <Button icon={Download} onPress={() => void save(statement)}>
              {t('saveStatement')}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
