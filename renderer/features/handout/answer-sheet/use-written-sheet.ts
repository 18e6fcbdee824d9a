// Text of the answer sheet: passages word for word, contacts as they are now, the person's own words marked as such.

import { useTranslations } from 'use-intl';
import type { SheetItem } from '../../../../core/citing/answer-sheet.ts';
import { placeIn, sourceLine } from '../../../../core/citing/source-line.ts';
import type { WrittenEntry, WrittenSheet } from '../../../../core/citing/written-sheet.ts';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { evidenceOf } from '../../../../core/contacts/freshness.ts';
import { unionEmergencyNumber } from '../../../../core/contacts/strip.ts';
import { phonesToCall } from '../../../../core/contacts/vcard.ts';
import { rowWithId } from '../../../../core/kit/item-id.ts';
import { contactsByIds } from '../../../data/db/queries.ts';
import { useLibrary } from '../../../data/db/use-library.ts';
import { useCountry, useLanguage } from '../../../data/user-data/settings.ts';
import { useEvidenceWords } from '../../../text/use-evidence-words.ts';
import { useFormats } from '../../../text/use-formats.ts';
import { useKitFacts, useSourceWords } from '../../../text/use-source-words.ts';
import { groupNumber } from '../../../ui/phone-number.tsx';
import { useSheet } from '../../shared/answer-sheet/sheet-store.ts';
import { useSources } from '../../shared/citing/use-sources.ts';
import { useDialHere } from '../../shared/contacts/dial-here.tsx';
import { useCardWords } from '../../shared/contacts/use-card-words.ts';

/** What every entry has, so that each kind says only what is its own. */
const plainEntry = {
  language: undefined,
  quote: undefined,
  numbers: [],
  facts: [],
  warning: undefined,
  own: undefined,
} as const;

/** The sheet; undefined until its contacts are read. */
export function useWrittenSheet(): WrittenSheet | undefined {
  const t = useTranslations('answerSheet');
  const { day } = useFormats();
  const { title, remark, items } = useSheet();
  const kit = useKitFacts()('');
  const ids = items.flatMap((item) => (item.kind === 'contact' ? [item.contactId] : []));
  const contacts = useLibrary((library) => contactsByIds(library, ids), [ids.join(' ')]);
  const write = useEntryWriter();
  if (!contacts || !kit) return undefined;
  const { version, publisher } = kit;
  const today = day(new Date().toISOString().slice(0, 10));
  return {
    title: title.trim() === '' ? t('title') : title.trim(),
    made: `${t('made', { day: today, kit: kit.title, version, publisher })}.`,
    remark: remark.trim() === '' ? undefined : { label: t('ownRemark'), text: remark.trim() },
    entries: items.map((item) => write(item, contacts)),
  };
}

function useEntryWriter(): (item: SheetItem, contacts: readonly Contact[]) => WrittenEntry {
  const t = useTranslations('answerSheet');
  const writeContact = useContactWriter();
  const { day } = useFormats();
  const own = useLanguage();
  const words = useSourceWords();
  const foreign = (language: string | undefined) => (language === own ? undefined : language);
  return (item, contacts) => {
    switch (item.kind) {
      case 'passage': {
        const { id, text, source } = item;
        const place = placeIn(source, words);
        const title = place === undefined ? source.title : `${source.title}, ${place}`;
        const line = sourceLine(source, words);
        return { ...plainEntry, id, title, language: foreign(item.language), quote: text, source: line };
      }
      case 'contact': {
        const contact = rowWithId(contacts, item.contactId);
        if (contact) return writeContact(item.id, contact);
        return { ...plainEntry, id: item.id, title: item.name, source: t('contactGone') };
      }
      case 'note': {
        const { id, text, quote, source, written } = item;
        const title = source ? source.title : t('ownNote');
        const label = `${t('own')}, ${t('writtenOn', { day: day(written) })}`;
        return {
          ...plainEntry,
          ...{ id, title, language: foreign(item.language), quote },
          own: text === '' ? undefined : { label, text },
          source: source ? sourceLine(source, words) : t('noSource'),
        };
      }
    }
  };
}

function useContactWriter(): (id: string, contact: Contact) => WrittenEntry {
  const common = useTranslations('common');
  const cardWords = useCardWords();
  const { isWarning } = useEvidenceWords();
  const dialHere = useDialHere();
  const country = useCountry();
  const sources = useSources();
  const words = useSourceWords();
  return (id, contact) => {
    const card = cardWords(contact);
    const { organisation, service, replaced, facts, sure, folded } = card;
    // Folded numbers stand small below the reason; with 112 before them where no other is left to call.
    const first = { number: unionEmergencyNumber, dialled: common('emergencyNumber') };
    const numbers = phonesToCall(contact, card).map((phone) => ({
      number: groupNumber(phone.number).join(' '),
      dialled: dialHere(phone, contact, country),
    }));
    return {
      ...plainEntry,
      id,
      title: organisation,
      numbers: folded && numbers.length === 0 ? [first] : numbers,
      facts: [...(folded?.lines ?? []), service, ...facts, ...contact.emails, ...contact.websites],
      warning: [
        ...(replaced === undefined ? [] : [`${replaced}.`]),
        ...(folded ? [folded.why] : []),
        sure,
      ].join(' '),
      isWarningQuiet: !folded && replaced === undefined && !isWarning(evidenceOf(contact)),
      source: sourceLine(sources.ofContact(contact), words),
    };
  };
}
