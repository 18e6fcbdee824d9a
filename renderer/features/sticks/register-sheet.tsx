// The printed register: for each kit its version, marks, key and a code, then a line for every stick.
import { useTranslations } from 'use-intl';
import { keyWordsOf } from '../../../core/kit/key-words.ts';
import { kitMark } from '../../../core/stick/kit-mark.ts';
import type { RegisterLine } from '../../../core/stick/register.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { useProblemText } from '../../text/problem-text.ts';
import { useFormats } from '../../text/use-formats.ts';
import { PrintSheet } from '../../ui/print-sheet.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import styles from './register-sheet.module.css';
import { useDateTimeFormat } from './use-date-time-format.ts';

const columns = ['when', 'stick', 'did', 'read', 'outcome'] as const;

/** The sheet; on paper only. */
export function RegisterSheet({ lines }: { readonly lines: readonly RegisterLine[] }) {
  const t = useTranslations('sticks');
  const { day } = useFormats();
  const kits = new Map<string, RegisterLine[]>();
  for (const line of lines) {
    const key = line.treeHash ?? '';
    kits.set(key, [...(kits.get(key) ?? []), line]);
  }
  return (
    <PrintSheet className={styles['sheet']} data-register-sheet>
      <h2>{t('register.sheetTitle')}</h2>
      <p>{t('register.printed', { day: day(new Date().toISOString().slice(0, 10)) })}</p>
      {[...kits].map(([key, own]) => (
        <KitPart key={key} lines={own} />
      ))}
    </PrintSheet>
  );
}

function KitPart({ lines }: { readonly lines: readonly RegisterLine[] }) {
  const t = useTranslations('sticks');
  const good = lines.filter(({ outcome }) => outcome === 'good').length;
  return (
    <article className={styles['kit']}>
      <KitHead line={lines.find(({ kit }) => kit) ?? lines[0]} />
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`register.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <SheetLine key={`${line.when} ${line.name} ${line.label ?? ''}`} line={line} />
          ))}
        </tbody>
      </table>
      <p>{t('register.count', { good, total: lines.length })}</p>
    </article>
  );
}

function KitHead({ line }: { readonly line: RegisterLine | undefined }) {
  const t = useTranslations('sticks');
  const { day } = useFormats();
  const language = useLanguage();
  if (!line?.kit) return <h3>{t('register.noKit')}</h3>;
  const { kit, treeHash, signer } = line;
  const mark = kitMark(line);
  const words = signer && keyWordsOf(signer.fingerprint, language);
  return (
    <header className={styles['head']}>
      <div>
        <h3>{kit.id}</h3>
        <dl>
          <Fact name={t('register.version')} value={kit.version} />
          <Fact name={t('register.issued')} value={day(kit.issued)} />
          {treeHash !== undefined && <Fact name={t('register.tree')} value={treeHash} />}
          {signer && <Fact name={t('register.keyDigits')} value={signer.fingerprint} />}
          {words && <Fact name={t('register.keyWords')} value={words.join(' ')} />}
          {!signer && <Fact name={t('register.keyDigits')} value={t('register.unsigned')} />}
        </dl>
      </div>
      {mark !== undefined && <QrCode text={mark} label={t('register.code')} widthMm={36} />}
    </header>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function SheetLine({ line }: { readonly line: RegisterLine }) {
  const t = useTranslations('sticks');
  const tell = useProblemText();
  const formatTime = useDateTimeFormat();
  const [problem] = line.problems;
  return (
    <tr>
      <td>{formatTime(line.when)}</td>
      <th scope="row">{line.label === undefined ? line.name : `${line.name} (${line.label})`}</th>
      <td>{t(`register.${line.did}`)}</td>
      <td>{t(`register.ways.${line.readBack}`)}</td>
      <td>
        {t(`done.${line.outcome}`)}
        {problem && line.outcome === 'failed' && `: ${tell(problem).what}`}
      </td>
    </tr>
  );
}
