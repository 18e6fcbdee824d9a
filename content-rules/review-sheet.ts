// The review sheet: for every text who compiled it, who reviewed it and what is open, as a table for spreadsheets and for paper.
import { type Language, localeTags } from '../core/base/language.ts';
import { escapeHtml } from '../core/compose/html.ts';
import type { ContentPlan } from '../core/compose/plan.ts';
import { textsOf, workName } from '../core/compose/works.ts';
import { saidCheck } from '../core/kit/check.ts';
import { type BoxOwner, openQuestions } from '../core/markdown/open-questions.ts';

/** One line: an open question of a text, or the text itself when nothing in it is open. */
type ReviewRow = {
  readonly text: string;
  readonly language: Language;
  readonly title: string;
  /** What was done to its facts, and on which day; empty when none is recorded. */
  readonly done: '' | 'compiled' | 'reviewed' | 'confirmed';
  readonly on: string;
  readonly by: string;
  readonly sourcesUpTo: string;
  readonly section: string;
  readonly question: string;
  readonly owner: '' | BoxOwner;
};

/** The lines of every text, in the order of the plan. */
export function reviewRows({ resources }: Pick<ContentPlan, 'resources'>): ReviewRow[] {
  return resources.flatMap((resource) => {
    const { facts, language } = resource;
    const said = saidCheck(facts);
    const row = {
      text: workName(facts.id),
      language,
      title: facts.title,
      done: said.kind === 'unchecked' ? ('' as const) : said.kind,
      on: said.kind === 'unchecked' ? '' : said.day,
      by: said.kind === 'unchecked' ? '' : (said.by ?? ''),
      sourcesUpTo: said.kind === 'unchecked' ? '' : (said.sourcesUpTo ?? ''),
      section: '',
      question: '',
      owner: '' as const,
    };
    const open = textsOf(resource).flatMap(({ lesson, document }) =>
      openQuestions(document, language).map((one): ReviewRow => {
        const text = lesson === undefined ? row.text : `${row.text}/${lesson}`;
        const question = [one.title, one.reason].filter(Boolean).join(': ').replace(/\s+/g, ' ');
        return { ...row, text, section: one.heading, question, owner: one.owner ?? '' };
      }),
    );
    return open.length === 0 ? [row] : open;
  });
}

const columns = [
  'text',
  'language',
  'title',
  'done',
  'on',
  'by',
  'sourcesUpTo',
  'section',
  'question',
  'owner',
] as const satisfies readonly (keyof ReviewRow)[];

/** The lines for a spreadsheet, with empty columns for the reviewer. Cells that a spreadsheet would compute are made text. */
export function reviewCsv(rows: readonly ReviewRow[]): string {
  const answers = ['reviewer', 'reviewed on', 'right', 'correction'];
  const lines = [
    [...columns, ...answers],
    ...rows.map((row) => [...columns.map((name) => row[name]), '', '', '', '']),
  ];
  return `\uFEFF${lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function csvCell(text: string): string {
  const plain = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
}

type SheetWords = {
  readonly title: string;
  readonly lead: string;
  readonly heads: readonly string[];
  readonly done: Readonly<Record<ReviewRow['done'], string>>;
  readonly owners: Readonly<Record<ReviewRow['owner'], string>>;
};

const words: Readonly<Record<Language, SheetWords>> = {
  en: {
    title: 'Review sheet',
    lead: 'For every text: who compiled it, who reviewed it, what is open. The last column is for the reviewer: name, day, right or the correction.',
    heads: ['Text', 'Done', 'Sources up to', 'Open', 'Who can confirm', 'Review'],
    done: { '': 'nothing recorded', compiled: 'compiled', reviewed: 'reviewed', confirmed: 'confirmed' },
    owners: {
      '': '',
      lawyer: 'lawyer',
      service: 'service in charge',
      police: 'police',
      specialist: 'specialist',
      psychologist: 'child psychologist',
      'data-protection': 'data protection officer',
      organisation: 'the organisation',
      partners: 'partners of IMPACT',
    },
  },
  el: {
    title: 'Φύλλο ελέγχου',
    lead: 'Για κάθε κείμενο: ποιος το συνέταξε, ποιος το έλεγξε, τι μένει ανοιχτό. Η τελευταία στήλη είναι για όποιον ελέγχει: όνομα, ημερομηνία, σωστό ή η διόρθωση.',
    heads: ['Κείμενο', 'Τι έγινε', 'Πηγές έως', 'Ανοιχτό', 'Ποιος μπορεί να επιβεβαιώσει', 'Έλεγχος'],
    done: { '': 'δεν έχει καταγραφεί', compiled: 'σύνταξη', reviewed: 'έλεγχος', confirmed: 'επιβεβαίωση' },
    owners: {
      '': '',
      lawyer: 'νομικός',
      service: 'αρμόδια υπηρεσία',
      police: 'αστυνομία',
      specialist: 'ειδικός',
      psychologist: 'παιδοψυχολόγος',
      'data-protection': 'υπεύθυνος προστασίας δεδομένων',
      organisation: 'ο οργανισμός',
      partners: 'εταίροι του IMPACT',
    },
  },
  it: {
    title: 'Scheda di revisione',
    lead: 'Per ogni testo: chi l’ha compilato, chi l’ha rivisto, che cosa resta aperto. L’ultima colonna è per chi rivede: nome, data, giusto oppure la correzione.',
    heads: ['Testo', 'Che cosa è stato fatto', 'Fonti fino a', 'Aperto', 'Chi può confermare', 'Revisione'],
    done: {
      '': 'nulla di registrato',
      compiled: 'compilato',
      reviewed: 'verificato',
      confirmed: 'confermato',
    },
    owners: {
      '': '',
      lawyer: 'giurista',
      service: 'servizio competente',
      police: 'polizia',
      specialist: 'specialista',
      psychologist: 'psicologo dell’età evolutiva',
      'data-protection': 'responsabile della protezione dei dati',
      organisation: 'l’organizzazione',
      partners: 'partner di IMPACT',
    },
  },
  pt: {
    title: 'Ficha de revisão',
    lead: 'Para cada texto: quem o compilou, quem o reviu, o que está em aberto. A última coluna é para quem revê: nome, dia, certo ou a correção.',
    heads: ['Texto', 'O que se fez', 'Fontes até', 'Em aberto', 'Quem pode confirmar', 'Revisão'],
    done: { '': 'nada registado', compiled: 'compilado', reviewed: 'verificado', confirmed: 'confirmado' },
    owners: {
      '': '',
      lawyer: 'jurista',
      service: 'serviço competente',
      police: 'polícia',
      specialist: 'especialista',
      psychologist: 'psicólogo infantil',
      'data-protection': 'encarregado da proteção de dados',
      organisation: 'a organização',
      partners: 'parceiros do IMPACT',
    },
  },
};

/** The lines of one language as a page to print. */
export function reviewHtml(rows: readonly ReviewRow[], language: Language): string {
  const { title, lead, heads, done, owners } = words[language];
  const body = rows
    .filter((row) => row.language === language)
    .map((row) =>
      [
        `${row.text} ${row.title}${row.section === '' ? '' : ` #${row.section}`}`,
        [done[row.done], row.on, row.by].filter(Boolean).join(' '),
        row.sourcesUpTo,
        row.question,
        owners[row.owner],
        '',
      ]
        .map((cell) => `<td>${escapeHtml(cell)}</td>`)
        .join(''),
    )
    .map((cells) => `<tr>${cells}</tr>`)
    .join('\n');
  return `<!doctype html>
<html lang="${localeTags[language]}">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<style>@page{size:A4 landscape;margin:12mm}body{font:10pt sans-serif}table{border-collapse:collapse;width:100%}th,td{border:1px solid #888;padding:3px 5px;text-align:left;vertical-align:top}td:last-child{width:22%}thead{display:table-header-group}tr{break-inside:avoid}</style></head>
<body><h1>${escapeHtml(title)}</h1><p>${escapeHtml(lead)}</p>
<table><thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr></thead><tbody>
${body}
</tbody></table></body></html>
`;
}
