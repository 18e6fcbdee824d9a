// A referral letter on paper: neutral words, what was typed, and blank lines for what is filled in by hand.
import { useTranslations } from 'use-intl';
import type { Language } from '../../../../core/base/language.ts';
import { chooseText } from '../../../../core/base/local-text.ts';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { phonesToCall } from '../../../../core/contacts/vcard.ts';
import { formatsOf } from '../../../text/formats.ts';
import { groupNumber } from '../../../ui/phone-number.tsx';
import { PaperSlip, PrintSheet } from '../../../ui/print-sheet.tsx';
import { useSourceLine, useSources } from '../../shared/citing/use-sources.ts';
import { useFoldedNumbers } from '../../shared/contacts/use-folded-numbers.ts';
import { type LetterText, letterParts, writerParts } from './letter-fields.ts';
import styles from './letter-sheet.module.css';

/** The letter, in the language around it. */
export function LetterSheet(props: {
  readonly letter: LetterText;
  readonly to: Contact | undefined;
  readonly language: Language;
}) {
  const t = useTranslations('letter');
  const { letter, to, language } = props;
  const { day } = formatsOf(language);
  return (
    <PrintSheet isShown className={styles['sheet']} data-letter-sheet lang={language}>
      <h2>{t('paper.heading')}</h2>
      <p className={styles['small']}>{t('paper.confidential')}</p>
      <dl className={styles['head']}>
        <dt>{t('to')}</dt>
        <dd>
          {to ? <Recipient contact={to} language={language} /> : <Words text={letter.toName} lines={2} />}
        </dd>
        <dt>{t('fields.date')}</dt>
        <dd>{letter.date === '' ? <Blank lines={1} /> : day(letter.date)}</dd>
        <dt>{t('fields.from')}</dt>
        <dd>
          <Words text={letter.from} lines={1} />
        </dd>
        <dt>{t('paper.child')}</dt>
        <dd>
          <Blank lines={1} />
        </dd>
      </dl>
      <p>{t('paper.opening')}</p>
      {letterParts.map((part) => (
        <section key={part} className={styles['part']}>
          <h3>{t(`fields.${part}`)}</h3>
          <Words text={letter[part]} lines={2} />
          {part === 'age' && letter.isInDoubt && <p>{t('inDoubt')}</p>}
        </section>
      ))}
      <p>{t('paper.closing')}</p>
      <dl className={styles['head']}>
        {writerParts
          .filter((part) => part !== 'from')
          .map((part) => (
            <div key={part} className={styles['row']}>
              <dt>{t(`fields.${part}`)}</dt>
              <dd>
                <Words text={letter[part]} lines={1} />
              </dd>
            </div>
          ))}
        <div className={styles['row']}>
          <dt>{t('paper.signature')}</dt>
          <dd>
            <Blank lines={2} />
          </dd>
        </div>
      </dl>
      <ReplySlip from={letter.from} />
    </PrintSheet>
  );
}

/** What the writer needs back. It names no child, and the letter stays with the service. */
function ReplySlip({ from }: { readonly from: string }) {
  const t = useTranslations('letter.paper.slip');
  return (
    <PaperSlip cut={t('cut')} className={styles['slip']} data-reply-slip>
      <h3>{t('title')}</h3>
      <dl className={styles['head']}>
        {[t('received'), t('dealing'), t('reach')].map((part) => (
          <div key={part} className={styles['row']}>
            <dt>{part}</dt>
            <dd>
              <Blank lines={1} />
            </dd>
          </div>
        ))}
        <div className={styles['row']}>
          <dt>{t('back')}</dt>
          <dd>
            <Words text={from} lines={1} />
          </dd>
        </div>
      </dl>
    </PaperSlip>
  );
}

function Recipient({ contact, language }: { readonly contact: Contact; readonly language: Language }) {
  const organisation = chooseText(contact.organisation, language);
  const service = chooseText(contact.service, language);
  const folded = useFoldedNumbers(language)(contact);
  const source = useSourceLine(language)(useSources(language).ofContact(contact));
  const numbers = phonesToCall(contact, { folded }).map(({ number }) => groupNumber(number).join(' '));
  const ways = [...contact.emails, ...numbers, ...(folded ? [folded.why, ...folded.lines] : [])];
  return (
    <>
      <span lang={organisation.language}>{organisation.text}</span>
      <br />
      <span lang={service.language}>{service.text}</span>
      {ways.map((way) => (
        <span key={way} className={styles['way']} translate="no">
          {way}
        </span>
      ))}
      <span className={styles['source']} data-source-line>
        {source.line}
      </span>
    </>
  );
}

function Words({ text, lines }: { readonly text: string; readonly lines: number }) {
  return text.trim() === '' ? <Blank lines={lines} /> : <p className={styles['words']}>{text}</p>;
}

/** Lines to write on by hand. */
function Blank({ lines }: { readonly lines: number }) {
  return Array.from({ length: lines }, (_nothing, line) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its number
    <span key={line} className={styles['blank']} />
  ));
}
