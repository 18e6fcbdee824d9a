// English words of the web edition.
import type { WebWords } from './word-types.ts';

/** English. */
export const english: WebWords = {
  searchTitle: 'Search in this kit',
  searchHint: 'A word, a name, a number, a question',
  preparing: 'The search is being prepared …',
  unsupported:
    'This browser cannot search here. Numbers, steps, checklists and documents below can be read all the same.',
  damaged: 'A part of this page is damaged. Copy the kit again. What stands below can be read. Damaged:',
  country: 'Country',
  found: (count) => (count === 1 ? '1 result' : `${count} results`),
  nothing: 'Nothing found.',
  nothingDo:
    'Use fewer or simpler words, or the word in another language. Endings and accents do not matter.',
  more: 'Show more results',
  calls: 'Who to call',
  answers: 'Passages that may answer this',
  didYouMean: 'Did you mean',
  page: 'page',
  translated: 'found by translation',
  partial: 'not all words',
  back: 'Back',
  home: 'Home',
  stepsTitle: 'What have you noticed?',
  places: 'By place',
  forms: 'By form of exploitation',
  general: 'General signs',
  next: 'What to do',
  lesson: (number, total) => `Lesson ${number} of ${total}`,
  quiz: 'Quiz',
  quizLead: 'Answers are shown at once. Nothing is kept.',
  answer: 'Answer',
  right: 'Right',
  wrong: 'Not quite',
  rightOrder: 'The right order',
  matchChoose: 'Choose …',
  place: 'Place',
  glossary: 'Words of this field',
  inCyprus: 'Greek of Cyprus',
  unseen: 'still to be reviewed',
  source: 'Source',
  always: 'Day and night',
  openUntil: 'Open now, until {time}',
  closed: 'Closed now',
  opensToday: 'Closed, opens again today at {time}',
  opensTomorrow: 'Closed, opens again tomorrow at {time}',
  opensOn: 'Closed, opens again on {day} at {time}',
  timeThere: '(time of the service)',
  keepsNothing:
    'This page keeps nothing: no searches, no notes, no answers. The program keeps notes, if you want that.',
  findsAccidents:
    'This page finds parts that were damaged by accident. Whether somebody changed the kit, only the check below or the program can tell.',
  tooLarge:
    'This kit is too large to be searched in a browser. Everything on this page can be read; the program searches all of it.',
  checkLead:
    'This page can compare every file with the kit’s own list. That finds damaged and missing files. Who made the list, only the signature tells: the program checks it.',
  checkFolder: 'Choose the folder of the kit …',
  checkingFile: (number, total) => `Comparing file ${number} of ${total} …`,
  checkWhole: (count) => `All ${count} files are as the kit’s list says.`,
  checkFaulty: 'This kit is not as its list says. Copy it again from where you got it.',
  checkChanged: 'Changed or damaged:',
  checkMissing: 'Missing:',
  checkExtra: 'Not in the list:',
  checkFingerprint:
    'Kit fingerprint, to compare with the one the program shows under Kits and in the register of sticks:',
  checkNoKit: 'There is no kit in this folder. Choose the folder that holds START-HERE.html.',
  alone:
    'The documents of the kit are not beside this page. Open the page in the folder of the whole kit to read them.',
};
