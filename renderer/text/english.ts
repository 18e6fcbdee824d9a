// Decides which sentences exist: the English ones, from which the keys of all languages are taken.
import about from './messages/en/about.json';
import aid from './messages/en/aid.json';
import answerSheet from './messages/en/answer-sheet.json';
import checklist from './messages/en/checklist.json';
import cite from './messages/en/cite.json';
import common from './messages/en/common.json';
import contacts from './messages/en/contacts.json';
import corrections from './messages/en/corrections.json';
import fieldCard from './messages/en/field-card.json';
import firstRun from './messages/en/first-run.json';
import home from './messages/en/home.json';
import keys from './messages/en/keys.json';
import kits from './messages/en/kits.json';
import learn from './messages/en/learn.json';
import letter from './messages/en/letter.json';
import library from './messages/en/library.json';
import notes from './messages/en/notes.json';
import picker from './messages/en/picker.json';
import problems from './messages/en/problems.json';
import publisherKey from './messages/en/publisher-key.json';
import readAloud from './messages/en/read-aloud.json';
import reader from './messages/en/reader.json';
import referralPath from './messages/en/referral-path.json';
import reports from './messages/en/reports.json';
import requests from './messages/en/requests.json';
import search from './messages/en/search.json';
import settings from './messages/en/settings.json';
import share from './messages/en/share.json';
import sticks from './messages/en/sticks.json';
import workshop from './messages/en/workshop.json';

/** The English sentences. */
export const messages = {
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

/** All sentences of one language; English decides the keys. */
export type Messages = typeof messages;
