// Decides the Greek sentences; the compiler asks for every key that English has.

import type { Messages } from './english.ts';
import about from './messages/el/about.json';
import aid from './messages/el/aid.json';
import answerSheet from './messages/el/answer-sheet.json';
import checklist from './messages/el/checklist.json';
import cite from './messages/el/cite.json';
import common from './messages/el/common.json';
import contacts from './messages/el/contacts.json';
import corrections from './messages/el/corrections.json';
import fieldCard from './messages/el/field-card.json';
import firstRun from './messages/el/first-run.json';
import home from './messages/el/home.json';
import keys from './messages/el/keys.json';
import kits from './messages/el/kits.json';
import learn from './messages/el/learn.json';
import letter from './messages/el/letter.json';
import library from './messages/el/library.json';
import notes from './messages/el/notes.json';
import picker from './messages/el/picker.json';
import problems from './messages/el/problems.json';
import publisherKey from './messages/el/publisher-key.json';
import readAloud from './messages/el/read-aloud.json';
import reader from './messages/el/reader.json';
import referralPath from './messages/el/referral-path.json';
import reports from './messages/el/reports.json';
import requests from './messages/el/requests.json';
import search from './messages/el/search.json';
import settings from './messages/el/settings.json';
import share from './messages/el/share.json';
import sticks from './messages/el/sticks.json';
import workshop from './messages/el/workshop.json';

/** The Greek sentences. */
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
