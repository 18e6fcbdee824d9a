// Decides the Portuguese sentences; the compiler asks for every key that English has.

import type { Messages } from './english.ts';
import about from './messages/pt/about.json';
import aid from './messages/pt/aid.json';
import answerSheet from './messages/pt/answer-sheet.json';
import checklist from './messages/pt/checklist.json';
import cite from './messages/pt/cite.json';
import common from './messages/pt/common.json';
import contacts from './messages/pt/contacts.json';
import corrections from './messages/pt/corrections.json';
import fieldCard from './messages/pt/field-card.json';
import firstRun from './messages/pt/first-run.json';
import home from './messages/pt/home.json';
import keys from './messages/pt/keys.json';
import kits from './messages/pt/kits.json';
import learn from './messages/pt/learn.json';
import letter from './messages/pt/letter.json';
import library from './messages/pt/library.json';
import notes from './messages/pt/notes.json';
import picker from './messages/pt/picker.json';
import problems from './messages/pt/problems.json';
import publisherKey from './messages/pt/publisher-key.json';
import readAloud from './messages/pt/read-aloud.json';
import reader from './messages/pt/reader.json';
import referralPath from './messages/pt/referral-path.json';
import reports from './messages/pt/reports.json';
import requests from './messages/pt/requests.json';
import search from './messages/pt/search.json';
import settings from './messages/pt/settings.json';
import share from './messages/pt/share.json';
import sticks from './messages/pt/sticks.json';
import workshop from './messages/pt/workshop.json';

/** The Portuguese sentences. */
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
