// English words of printed documents and START-HERE.html.
import type { KitWords } from './word-types.ts';

/** English. */
export const englishWords: KitWords = {
  language: 'English',
  languages: { en: 'English', el: 'Greek', it: 'Italian', pt: 'Portuguese' },
  countries: { EU: 'European Union', GR: 'Greece', IT: 'Italy', CY: 'Cyprus', PT: 'Portugal' },
  kinds: { report: 'Report', module: 'Module', slides: 'Slides', checklist: 'Checklist' },
  kindsMany: { report: 'Reports', module: 'Modules', slides: 'Slides', checklist: 'Checklists' },
  boxes: {
    danger: 'Danger',
    rule: 'Rule',
    example: 'Example',
    try: 'Try it',
    note: 'Note',
    confirm: 'To be confirmed by a professional of this country',
  },
  immediateDanger: 'Immediate danger: 112',
  contents: 'Contents',
  agenda: 'Agenda',
  trainerNotes: 'Notes for the trainer',
  sources: 'Sources',
  factsChecked: 'Facts checked on',
  factsConfirmed: 'Facts confirmed on',
  compiled: 'Compiled, not checked since, on',
  sourcesUpTo: 'sources up to',
  documentOf: 'Document of',
  notChecked: 'No check of the facts is recorded',
  nextCheck: 'Next check by',
  issued: 'Issued',
  publisher: 'Publisher',
  rights: 'Rights',
  toBeReviewed: 'Parts of this text are still to be reviewed by a professional.',
  undated: 'undated',
  start: {
    version: 'Version',
    emergencyTitle: 'Emergency numbers',
    emergencyNote:
      'A child in danger now: call 112 first. Short numbers work only inside their country; never put a country code before them.',
    openTitle: 'How to open the program',
    openSteps: [
      'Look beside this folder for the folder program, and in it for windows, linux or mac. Open the one of your computer.',
      'Start IMPACT Kit in it. Nothing is installed, and nothing is sent anywhere.',
      'If the program asks for a kit, choose the folder in which this page lies.',
    ],
    openWithout:
      'Without the program everything can still be read: the documents below open in any PDF reader, lessons and checklists in any text editor.',
    documentsTitle: 'Documents',
    pages: 'pages',
    minutes: 'minutes',
    lessons: 'Lessons',
    contactsTitle: 'Contacts',
    contactsNote: 'Do not call a line only to try it: a blocked line can cost a child its call.',
    contactsListedIn: 'Contacts are listed in:',
    moreContacts: (count) =>
      `${count.toLocaleString('en')} more contacts are in this kit. The program shows and searches them.`,
    replacedBy: 'Replaced by:',
    openingHours: 'Hours:',
    checkTitle: 'How to check that this kit is untouched',
    checkText:
      'The program checks every file before it shows anything. Anyone can also check without it, in this folder:',
    checkFiles: 'Every file is as the publisher left it when all lines end in OK:',
    checkSignature:
      'The list of files was signed by the publisher when this says that the signature is right:',
    checkKey:
      'A key that lies on the same stick proves nothing by itself. Compare it with the publisher by telephone or in person.',
  },
};
