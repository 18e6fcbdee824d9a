// The tasks of Help: where each is done, and the buttons its steps name. The names come from the buttons, so that they stay the same.
import type { PlainScreen, RouteOf } from '../../app/routes/routes.ts';

/** A task. `buttons` gives each placeholder of its sentences the message of a button or screen. */
const topicTable = {
  call: {
    to: 'contacts',
    place: 'common.nav.contacts',
    buttons: { contacts: 'common.nav.contacts', copy: 'contacts.copyNumber' },
  },
  search: { to: 'search', place: 'common.search', buttons: {} },
  read: {
    to: 'library',
    place: 'common.nav.library',
    buttons: {
      library: 'common.nav.library',
      contents: 'reader.outline',
      more: 'reader.moreTools',
      bookmark: 'reader.bookmark',
      home: 'common.nav.home',
      notes: 'common.nav.notes',
    },
  },
  note: {
    to: 'library',
    place: 'common.nav.library',
    buttons: {
      highlight: 'notes.highlight',
      note: 'notes.note',
      cite: 'cite.copy',
      notes: 'common.nav.notes',
    },
  },
  card: {
    to: 'field-card',
    place: 'fieldCard.title',
    buttons: {
      contacts: 'common.nav.contacts',
      tools: 'contacts.tools',
      card: 'fieldCard.title',
      print: 'fieldCard.print',
    },
  },
  letter: {
    to: 'letter',
    place: 'letter.title',
    buttons: {
      letter: 'letter.title',
      contacts: 'common.nav.contacts',
      print: 'common.print',
      save: 'letter.savePdf',
    },
  },
  aid: {
    to: 'aid',
    place: 'aid.title',
    buttons: { aid: 'aid.title', home: 'common.nav.home', print: 'common.print' },
  },
  learn: {
    to: 'learn',
    place: 'common.nav.learn',
    buttons: { learn: 'common.nav.learn', done: 'learn.markDone', quiz: 'learn.toQuiz' },
  },
  passphrase: {
    to: 'settings',
    place: 'common.nav.settings',
    buttons: {
      settings: 'common.nav.settings',
      passphrase: 'passphrase.title',
      set: 'passphrase.set',
      lock: 'passphrase.lock',
    },
  },
  trace: {
    to: 'home',
    place: 'common.nav.home',
    buttons: { noTrace: 'firstRun.leaveNoTrace.entry', exit: 'common.quickExit' },
  },
  update: {
    to: 'kits',
    place: 'common.nav.kits',
    buttons: {
      kits: 'common.nav.kits',
      folder: 'kits.openButton',
      file: 'kits.openFileButton',
      install: 'kits.install',
    },
  },
  make: {
    to: 'workshop',
    place: 'workshop.title',
    buttons: { make: 'workshop.title', makeKit: 'workshop.makeButton', sticks: 'workshop.toSticks' },
  },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly to: PlainScreen;
      readonly place: string;
      readonly buttons: Readonly<Record<string, string>>;
    }
  >
>;

/** The name of a task. Its sentences are `help.topics.<id>`. */
export type TopicId = keyof typeof topicTable;

type Values<T> = T extends unknown ? T[keyof T] : never;

/** The message of a button or screen that a step names. */
type ButtonMessage = Values<(typeof topicTable)[TopicId]['buttons']> | (typeof topicTable)[TopicId]['place'];

/** A task with its name. */
export type Topic = {
  readonly id: TopicId;
  readonly to: RouteOf<PlainScreen>;
  readonly place: ButtonMessage;
  readonly buttons: Readonly<Record<string, ButtonMessage>>;
};

/** Every task, in the order of the list. */
export const topics: readonly Topic[] = (Object.keys(topicTable) as TopicId[]).map((id) => {
  const { to, place, buttons } = topicTable[id];
  return { id, to: { screen: to } as RouteOf<PlainScreen>, place, buttons };
});

/** The steps of a task, in their order. */
export const stepNames = ['step1', 'step2', 'step3', 'step4'] as const;
