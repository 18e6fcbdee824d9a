// Decides the Italian sentences; the compiler asks for every key that English has.

import type { Messages } from './english.ts';
import about from './messages/it/about.json';
import aid from './messages/it/aid.json';
import answerSheet from './messages/it/answer-sheet.json';
import checklist from './messages/it/checklist.json';
import cite from './messages/it/cite.json';
import common from './messages/it/common.json';
import contacts from './messages/it/contacts.json';
import corrections from './messages/it/corrections.json';
import fieldCard from './messages/it/field-card.json';
import firstRun from './messages/it/first-run.json';
import home from './messages/it/home.json';
import keys from './messages/it/keys.json';
import kits from './messages/it/kits.json';
import learn from './messages/it/learn.json';
import letter from './messages/it/letter.json';
import library from './messages/it/library.json';
import notes from './messages/it/notes.json';
import picker from './messages/it/picker.json';
import problems from './messages/it/problems.json';
import publisherKey from './messages/it/publisher-key.json';
import readAloud from './messages/it/read-aloud.json';
import reader from './messages/it/reader.json';
import referralPath from './messages/it/referral-path.json';
import reports from './messages/it/reports.json';
import requests from './messages/it/requests.json';
import search from './messages/it/search.json';
import settings from './messages/it/settings.json';
import share from './messages/it/share.json';
import sticks from './messages/it/sticks.json';
import workshop from './messages/it/workshop.json';

/** The Italian sentences. */
export const messages: Messages = {
  about,
  answerSheet,
  aid,
  checklist,
  cite,
  common,
  contacts,
  corrections,
  fieldCard,
  firstRun,
  home,
  keys,
  kits,
  learn,
  letter,
  library,
  notes,
  picker,
  problems,
  publisherKey,
  readAloud,
  reader,
  referralPath,
  reports,
  requests,
  search,
  settings,
  share,
  sticks,
  workshop,
};
