// Boxes with what must still be confirmed: what is open, why, and who can confirm it. The last paragraph of each box names the owner.
import type { Language } from '../base/language.ts';
import { type BoxOwner, boxOwners, type OpenQuestion } from '../kit/open-question.ts';
import type { Block, MarkdownDocument } from '../markdown/document.ts';
import { inlineText } from '../markdown/inlines.ts';
import { allBlocks, blockText } from '../markdown/walk.ts';

/** The owners as the last line of a box names them, and the words before them. */
const words: Readonly<
  Record<Language, { readonly before: string; readonly owners: Readonly<Record<BoxOwner, string>> }>
> = {
  en: {
    before: 'To confirm:',
    owners: {
      lawyer: 'a lawyer of the country',
      service: 'the service in charge',
      police: 'the police of the country',
      specialist: 'a specialist of the field',
      psychologist: 'a child psychologist',
      'data-protection': 'a data protection officer',
      organisation: 'the organisation itself',
      partners: 'the partners of IMPACT',
    },
  },
  el: {
    before: 'Να επιβεβαιωθεί από:',
    owners: {
      lawyer: 'νομικό της χώρας',
      service: 'την αρμόδια υπηρεσία',
      police: 'την αστυνομία της χώρας',
      specialist: 'ειδικό του πεδίου',
      psychologist: 'παιδοψυχολόγο',
      'data-protection': 'υπεύθυνο προστασίας δεδομένων',
      organisation: 'τον ίδιο τον οργανισμό',
      partners: 'τους εταίρους του IMPACT',
    },
  },
  it: {
    before: 'Da confermare:',
    owners: {
      lawyer: 'un giurista del paese',
      service: 'il servizio competente',
      police: 'la polizia del paese',
      specialist: 'uno specialista del settore',
      psychologist: 'uno psicologo dell’età evolutiva',
      'data-protection': 'un responsabile della protezione dei dati',
      organisation: 'l’organizzazione stessa',
      partners: 'i partner di IMPACT',
    },
  },
  pt: {
    before: 'A confirmar por:',
    owners: {
      lawyer: 'um jurista do país',
      service: 'o serviço competente',
      police: 'a polícia do país',
      specialist: 'um especialista da área',
      psychologist: 'um psicólogo infantil',
      'data-protection': 'um encarregado da proteção de dados',
      organisation: 'a própria organização',
      partners: 'os parceiros do IMPACT',
    },
  },
};

/** The line that names an owner. */
function ownerLine(owner: BoxOwner, language: Language): string {
  const { before, owners } = words[language];
  return `${before} ${owners[owner]}.`;
}

/** The boxes of a text with what must still be confirmed, in order. */
export function openQuestions(document: MarkdownDocument, language: Language): OpenQuestion[] {
  let heading = '';
  return document.blocks.flatMap((block) => {
    if (block.kind === 'heading') heading = block.id;
    return allBlocks([block]).flatMap((one) =>
      one.kind === 'box' && one.box === 'confirm' ? [questionOf(one, heading, language)] : [],
    );
  });
}

function questionOf(box: Extract<Block, { kind: 'box' }>, heading: string, language: Language): OpenQuestion {
  const last = box.children.at(-1);
  const lastText = last?.kind === 'paragraph' ? plain(inlineText(last.children)) : '';
  const owner = boxOwners.find((one) => plain(ownerLine(one, language)) === lastText);
  const reason = owner === undefined ? box.children : box.children.slice(0, -1);
  return {
    ...(heading === '' ? {} : { heading }),
    title: inlineText(box.title).trim(),
    reason: reason.map(blockText).join('\n').trim(),
    ...(owner === undefined ? {} : { owner }),
  };
}

/** Apostrophes may be straight or curved. */
function plain(text: string): string {
  return text.replaceAll('’', "'").replace(/\s+/g, ' ').trim();
}
