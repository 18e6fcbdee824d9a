// For each contact a letter that asks the organisation whether its entry is right, and a sheet to record the answer, in its language.
import type { Country } from '../core/base/country.ts';
import { type Language, localeTags } from '../core/base/language.ts';
import { localised } from '../core/base/local-text.ts';
import { escapeHtml } from '../core/compose/html.ts';
import type { EditedContact } from '../core/contacts/contact.ts';

/** The language in which the organisations of a country are asked. */
const languageOf: Readonly<Record<Country, Language>> = { EU: 'en', GR: 'el', CY: 'el', IT: 'it', PT: 'pt' };

type LetterWords = {
  readonly greeting: string;
  readonly ask: string;
  readonly facts: Readonly<
    Record<'number' | 'service' | 'hours' | 'cost' | 'who' | 'languages' | 'sources', string>
  >;
  readonly free: Readonly<Record<EditedContact['isFree'], string>>;
  readonly none: string;
  readonly reply: string;
  readonly closing: string;
  readonly sheet: string;
  readonly right: string;
  readonly correct: string;
  readonly record: readonly string[];
  readonly rule: string;
};

const words: Readonly<Record<Language, LetterWords>> = {
  en: {
    greeting: 'Dear colleagues,',
    ask: 'IMPACT Kit is a free collection for professionals who protect children from trafficking. It lists your service as below. Nobody has confirmed this entry with you yet. Please tell us whether each line is right, and who answers for it.',
    facts: {
      number: 'Number',
      service: 'Service',
      hours: 'Hours',
      cost: 'Cost',
      who: 'Who may call',
      languages: 'Languages',
      sources: 'Where we read it',
    },
    free: { yes: 'free of charge', no: 'not free', unknown: 'not known' },
    none: 'no number that we could confirm',
    reply:
      'If you agree, the kit will say: confirmed by (name of the organisation) on (day). It names no person without their consent.',
    closing: 'Yours sincerely,',
    sheet: 'Record sheet',
    right: 'right',
    correct: 'not right; it should be:',
    record: ['Answered by (name, office)', 'On (day)', 'By telephone / e-mail / letter', 'Recorded by'],
    rule: 'Use the office number for this question. Never call an emergency line or a helpline only to ask.',
  },
  el: {
    greeting: 'Αγαπητοί συνάδελφοι,',
    ask: 'Το IMPACT Kit είναι μια δωρεάν συλλογή για επαγγελματίες που προστατεύουν παιδιά από την εμπορία ανθρώπων. Αναφέρει την υπηρεσία σας όπως φαίνεται παρακάτω. Κανένας δεν έχει επιβεβαιώσει ακόμη την εγγραφή αυτή μαζί σας. Παρακαλούμε πείτε μας αν κάθε γραμμή είναι σωστή και ποιος την επιβεβαιώνει.',
    facts: {
      number: 'Αριθμός',
      service: 'Υπηρεσία',
      hours: 'Ωράριο',
      cost: 'Χρέωση',
      who: 'Ποιος μπορεί να καλέσει',
      languages: 'Γλώσσες',
      sources: 'Πού το διαβάσαμε',
    },
    free: { yes: 'χωρίς χρέωση', no: 'με χρέωση', unknown: 'άγνωστο' },
    none: 'κανένας αριθμός που να μπορέσαμε να επιβεβαιώσουμε',
    reply:
      'Αν συμφωνείτε, το kit θα γράφει: επιβεβαιώθηκε από (όνομα του οργανισμού) στις (ημερομηνία). Δεν αναφέρει πρόσωπα χωρίς τη συγκατάθεσή τους.',
    closing: 'Με εκτίμηση,',
    sheet: 'Φύλλο καταγραφής',
    right: 'σωστό',
    correct: 'όχι σωστό· το σωστό είναι:',
    record: [
      'Απάντησε (όνομα, γραφείο)',
      'Στις (ημερομηνία)',
      'Τηλεφωνικά / με ηλεκτρονικό μήνυμα / με επιστολή',
      'Καταγράφηκε από',
    ],
    rule: 'Για την ερώτηση αυτή χρησιμοποιήστε τον αριθμό του γραφείου. Μην καλείτε ποτέ γραμμή έκτακτης ανάγκης ή βοήθειας μόνο για να ρωτήσετε.',
  },
  it: {
    greeting: 'Gentili colleghe e colleghi,',
    ask: 'IMPACT Kit è una raccolta gratuita per chi protegge i minori dalla tratta. Riporta il Vostro servizio come indicato qui sotto. Nessuno ha ancora confermato questa voce con Voi. Vi preghiamo di dirci se ogni riga è giusta e chi la conferma.',
    facts: {
      number: 'Numero',
      service: 'Servizio',
      hours: 'Orari',
      cost: 'Costo',
      who: 'Chi può chiamare',
      languages: 'Lingue',
      sources: 'Dove l’abbiamo letto',
    },
    free: { yes: 'gratuito', no: 'a pagamento', unknown: 'non noto' },
    none: 'nessun numero che abbiamo potuto confermare',
    reply:
      'Se siete d’accordo, il kit scriverà: confermato da (nome dell’organizzazione) in data (giorno). Non nomina persone senza il loro consenso.',
    closing: 'Cordiali saluti,',
    sheet: 'Scheda di registrazione',
    right: 'giusto',
    correct: 'non giusto; dovrebbe essere:',
    record: ['Ha risposto (nome, ufficio)', 'In data', 'Per telefono / e-mail / lettera', 'Registrato da'],
    rule: 'Per questa domanda si usa il numero dell’ufficio. Non si chiama mai una linea di emergenza o di aiuto solo per chiedere.',
  },
  pt: {
    greeting: 'Caras e caros colegas,',
    ask: 'O IMPACT Kit é uma coleção gratuita para profissionais que protegem crianças do tráfico. Apresenta o vosso serviço como se vê abaixo. Ninguém confirmou ainda esta entrada convosco. Pedimos que nos digam se cada linha está certa e quem a confirma.',
    facts: {
      number: 'Número',
      service: 'Serviço',
      hours: 'Horário',
      cost: 'Custo',
      who: 'Quem pode ligar',
      languages: 'Línguas',
      sources: 'Onde o lemos',
    },
    free: { yes: 'gratuito', no: 'pago', unknown: 'desconhecido' },
    none: 'nenhum número que tenhamos podido confirmar',
    reply:
      'Se concordarem, o kit dirá: confirmado por (nome da organização) em (dia). Não menciona pessoas sem o seu consentimento.',
    closing: 'Com os melhores cumprimentos,',
    sheet: 'Ficha de registo',
    right: 'certo',
    correct: 'não está certo; deve ser:',
    record: [
      'Respondeu (nome, serviço)',
      'Em (dia)',
      'Por telefone / correio eletrónico / carta',
      'Registado por',
    ],
    rule: 'Para esta pergunta use o número do serviço administrativo. Nunca ligue para uma linha de emergência ou de ajuda só para perguntar.',
  },
};

/** Letters and sheets of a country as a page to print: each contact has one page for the letter and one for the record. */
export function contactLetters(contacts: readonly EditedContact[], country: Country): string {
  const language = languageOf[country];
  const own = contacts.filter((contact) => contact.country === country && contact.ship !== 'do-not-ship');
  return `<!doctype html>
<html lang="${localeTags[language]}">
<head><meta charset="utf-8"><title>IMPACT Kit ${country}</title>
<style>@page{size:A4;margin:20mm}body{font:11pt sans-serif;line-height:1.4}section{break-after:page}table{border-collapse:collapse;width:100%}th,td{border:1px solid #888;padding:5px 7px;text-align:left;vertical-align:top}.line td{height:2.2em}</style></head>
<body>
${own.map((contact) => letterOf(contact, language) + sheetOf(contact, language)).join('\n')}
</body></html>
`;
}

function letterOf(contact: EditedContact, language: Language): string {
  const { greeting, ask, reply, closing } = words[language];
  const rows = factsOf(contact, language).map(([name, value]) => row([name, value]));
  return `<section data-letter="${contact.id}"><p><strong>${escapeHtml(localised(contact.organisation, language))}</strong></p>
<p>${escapeHtml(greeting)}</p><p>${escapeHtml(ask)}</p>
<table>${rows.join('')}</table>
<p>${escapeHtml(reply)}</p><p>${escapeHtml(closing)}</p></section>`;
}

function sheetOf(contact: EditedContact, language: Language): string {
  const { sheet, right, correct, record, rule } = words[language];
  const rows = factsOf(contact, language)
    .slice(0, -1)
    .map(([name, value]) => row([name, value, `☐ ${right}   ☐ ${correct}`]));
  const lines = record.map(
    (name) => `<tr class="line"><th scope="row">${escapeHtml(name)}</th><td></td></tr>`,
  );
  const command = `npm run content:confirm -- ${contact.id} --by "…" --on YYYY-MM-DD`;
  return `<section data-sheet="${contact.id}"><h1>${escapeHtml(sheet)}: ${escapeHtml(localised(contact.organisation, language))} (${contact.id})</h1>
<p>${escapeHtml(rule)}</p><table>${rows.join('')}</table><br><table>${lines.join('')}</table><p><code>${escapeHtml(command)}</code></p></section>`;
}

function factsOf(contact: EditedContact, language: Language): readonly (readonly [string, string])[] {
  const { facts, free, none } = words[language];
  const numbers = contact.phones.map(({ number }) => number).join(', ');
  return [
    [facts.number, numbers || none],
    [facts.service, localised(contact.service, language)],
    [facts.hours, localised(contact.openingHours, language)],
    [facts.cost, free[contact.isFree]],
    [facts.who, localised(contact.whoMayCall, language)],
    [facts.languages, localised(contact.languages, language)],
    [facts.sources, contact.sources.map(({ title, date }) => `${title} (${date})`).join('; ')],
  ];
}

function row([name = '', ...cells]: readonly string[]): string {
  return `<tr><th scope="row">${escapeHtml(name)}</th>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
}
