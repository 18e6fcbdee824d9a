// The areas of messages: one row for each file name in `messages/<language>/`.
//
// import.meta.glob finds the files, but it knows no types, and TypeScript types a JSON file only where its path is written
// out. So each area names its files once, here. The compiler refuses a row where a translation lacks a sentence of English,
// and a problem without sentences.
import type { ProblemCode } from '../../core/base/problem.ts';

/** The sentences of one area. English decides the keys; every translation must have them. */
type Area<English, _Greek extends English, _Italian extends English, _Portuguese extends English> = English;

/** What happened and to which file, what was kept, what to do. */
type ProblemSentences = { readonly what: string; readonly kept: string; readonly todo: string };

/** Checks that each problem has its sentences. */
type WithEveryProblem<Areas extends { readonly problems: Record<ProblemCode, ProblemSentences> }> = Areas;

/** All sentences of one language. */
export type Messages = WithEveryProblem<{
  about: Area<
    typeof import('./messages/en/about.json'),
    typeof import('./messages/el/about.json'),
    typeof import('./messages/it/about.json'),
    typeof import('./messages/pt/about.json')
  >;
  aid: Area<
    typeof import('./messages/en/aid.json'),
    typeof import('./messages/el/aid.json'),
    typeof import('./messages/it/aid.json'),
    typeof import('./messages/pt/aid.json')
  >;
  answerSheet: Area<
    typeof import('./messages/en/answer-sheet.json'),
    typeof import('./messages/el/answer-sheet.json'),
    typeof import('./messages/it/answer-sheet.json'),
    typeof import('./messages/pt/answer-sheet.json')
  >;
  backup: Area<
    typeof import('./messages/en/backup.json'),
    typeof import('./messages/el/backup.json'),
    typeof import('./messages/it/backup.json'),
    typeof import('./messages/pt/backup.json')
  >;
  certificate: Area<
    typeof import('./messages/en/certificate.json'),
    typeof import('./messages/el/certificate.json'),
    typeof import('./messages/it/certificate.json'),
    typeof import('./messages/pt/certificate.json')
  >;
  cards: Area<
    typeof import('./messages/en/cards.json'),
    typeof import('./messages/el/cards.json'),
    typeof import('./messages/it/cards.json'),
    typeof import('./messages/pt/cards.json')
  >;
  checklist: Area<
    typeof import('./messages/en/checklist.json'),
    typeof import('./messages/el/checklist.json'),
    typeof import('./messages/it/checklist.json'),
    typeof import('./messages/pt/checklist.json')
  >;
  cite: Area<
    typeof import('./messages/en/cite.json'),
    typeof import('./messages/el/cite.json'),
    typeof import('./messages/it/cite.json'),
    typeof import('./messages/pt/cite.json')
  >;
  common: Area<
    typeof import('./messages/en/common.json'),
    typeof import('./messages/el/common.json'),
    typeof import('./messages/it/common.json'),
    typeof import('./messages/pt/common.json')
  >;
  contacts: Area<
    typeof import('./messages/en/contacts.json'),
    typeof import('./messages/el/contacts.json'),
    typeof import('./messages/it/contacts.json'),
    typeof import('./messages/pt/contacts.json')
  >;
  corrections: Area<
    typeof import('./messages/en/corrections.json'),
    typeof import('./messages/el/corrections.json'),
    typeof import('./messages/it/corrections.json'),
    typeof import('./messages/pt/corrections.json')
  >;
  fieldCard: Area<
    typeof import('./messages/en/field-card.json'),
    typeof import('./messages/el/field-card.json'),
    typeof import('./messages/it/field-card.json'),
    typeof import('./messages/pt/field-card.json')
  >;
  firstRun: Area<
    typeof import('./messages/en/first-run.json'),
    typeof import('./messages/el/first-run.json'),
    typeof import('./messages/it/first-run.json'),
    typeof import('./messages/pt/first-run.json')
  >;
  glossary: Area<
    typeof import('./messages/en/glossary.json'),
    typeof import('./messages/el/glossary.json'),
    typeof import('./messages/it/glossary.json'),
    typeof import('./messages/pt/glossary.json')
  >;
  help: Area<
    typeof import('./messages/en/help.json'),
    typeof import('./messages/el/help.json'),
    typeof import('./messages/it/help.json'),
    typeof import('./messages/pt/help.json')
  >;
  home: Area<
    typeof import('./messages/en/home.json'),
    typeof import('./messages/el/home.json'),
    typeof import('./messages/it/home.json'),
    typeof import('./messages/pt/home.json')
  >;
  keys: Area<
    typeof import('./messages/en/keys.json'),
    typeof import('./messages/el/keys.json'),
    typeof import('./messages/it/keys.json'),
    typeof import('./messages/pt/keys.json')
  >;
  kits: Area<
    typeof import('./messages/en/kits.json'),
    typeof import('./messages/el/kits.json'),
    typeof import('./messages/it/kits.json'),
    typeof import('./messages/pt/kits.json')
  >;
  learn: Area<
    typeof import('./messages/en/learn.json'),
    typeof import('./messages/el/learn.json'),
    typeof import('./messages/it/learn.json'),
    typeof import('./messages/pt/learn.json')
  >;
  letter: Area<
    typeof import('./messages/en/letter.json'),
    typeof import('./messages/el/letter.json'),
    typeof import('./messages/it/letter.json'),
    typeof import('./messages/pt/letter.json')
  >;
  library: Area<
    typeof import('./messages/en/library.json'),
    typeof import('./messages/el/library.json'),
    typeof import('./messages/it/library.json'),
    typeof import('./messages/pt/library.json')
  >;
  notes: Area<
    typeof import('./messages/en/notes.json'),
    typeof import('./messages/el/notes.json'),
    typeof import('./messages/it/notes.json'),
    typeof import('./messages/pt/notes.json')
  >;
  passphrase: Area<
    typeof import('./messages/en/passphrase.json'),
    typeof import('./messages/el/passphrase.json'),
    typeof import('./messages/it/passphrase.json'),
    typeof import('./messages/pt/passphrase.json')
  >;
  people: Area<
    typeof import('./messages/en/people.json'),
    typeof import('./messages/el/people.json'),
    typeof import('./messages/it/people.json'),
    typeof import('./messages/pt/people.json')
  >;
  picker: Area<
    typeof import('./messages/en/picker.json'),
    typeof import('./messages/el/picker.json'),
    typeof import('./messages/it/picker.json'),
    typeof import('./messages/pt/picker.json')
  >;
  problems: Area<
    typeof import('./messages/en/problems.json'),
    typeof import('./messages/el/problems.json'),
    typeof import('./messages/it/problems.json'),
    typeof import('./messages/pt/problems.json')
  >;
  publisherKey: Area<
    typeof import('./messages/en/publisher-key.json'),
    typeof import('./messages/el/publisher-key.json'),
    typeof import('./messages/it/publisher-key.json'),
    typeof import('./messages/pt/publisher-key.json')
  >;
  readAloud: Area<
    typeof import('./messages/en/read-aloud.json'),
    typeof import('./messages/el/read-aloud.json'),
    typeof import('./messages/it/read-aloud.json'),
    typeof import('./messages/pt/read-aloud.json')
  >;
  reader: Area<
    typeof import('./messages/en/reader.json'),
    typeof import('./messages/el/reader.json'),
    typeof import('./messages/it/reader.json'),
    typeof import('./messages/pt/reader.json')
  >;
  recalls: Area<
    typeof import('./messages/en/recalls.json'),
    typeof import('./messages/el/recalls.json'),
    typeof import('./messages/it/recalls.json'),
    typeof import('./messages/pt/recalls.json')
  >;
  referralPath: Area<
    typeof import('./messages/en/referral-path.json'),
    typeof import('./messages/el/referral-path.json'),
    typeof import('./messages/it/referral-path.json'),
    typeof import('./messages/pt/referral-path.json')
  >;
  reports: Area<
    typeof import('./messages/en/reports.json'),
    typeof import('./messages/el/reports.json'),
    typeof import('./messages/it/reports.json'),
    typeof import('./messages/pt/reports.json')
  >;
  reviewSheet: Area<
    typeof import('./messages/en/review-sheet.json'),
    typeof import('./messages/el/review-sheet.json'),
    typeof import('./messages/it/review-sheet.json'),
    typeof import('./messages/pt/review-sheet.json')
  >;
  requests: Area<
    typeof import('./messages/en/requests.json'),
    typeof import('./messages/el/requests.json'),
    typeof import('./messages/it/requests.json'),
    typeof import('./messages/pt/requests.json')
  >;
  search: Area<
    typeof import('./messages/en/search.json'),
    typeof import('./messages/el/search.json'),
    typeof import('./messages/it/search.json'),
    typeof import('./messages/pt/search.json')
  >;
  settings: Area<
    typeof import('./messages/en/settings.json'),
    typeof import('./messages/el/settings.json'),
    typeof import('./messages/it/settings.json'),
    typeof import('./messages/pt/settings.json')
  >;
  share: Area<
    typeof import('./messages/en/share.json'),
    typeof import('./messages/el/share.json'),
    typeof import('./messages/it/share.json'),
    typeof import('./messages/pt/share.json')
  >;
  sticks: Area<
    typeof import('./messages/en/sticks.json'),
    typeof import('./messages/el/sticks.json'),
    typeof import('./messages/it/sticks.json'),
    typeof import('./messages/pt/sticks.json')
  >;
  unlock: Area<
    typeof import('./messages/en/unlock.json'),
    typeof import('./messages/el/unlock.json'),
    typeof import('./messages/it/unlock.json'),
    typeof import('./messages/pt/unlock.json')
  >;
  workshop: Area<
    typeof import('./messages/en/workshop.json'),
    typeof import('./messages/el/workshop.json'),
    typeof import('./messages/it/workshop.json'),
    typeof import('./messages/pt/workshop.json')
  >;
}>;
