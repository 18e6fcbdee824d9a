// Calls of main that features make, by group. `core/ipc` says what each takes, answers and refuses.
import { host } from '../host/bridge.ts';

/** The groups of the contract that features call; `renderer/data` alone calls the others. */
export const {
  answerSheet: answerSheetService,
  app: appService,
  certificate: certificateService,
  cards: cardsService,
  contacts: contactsService,
  corrections: correctionsService,
  documents: documentsService,
  kits: kitsService,
  notes: notesService,
  publisherKeys: publisherKeysService,
  requests: requestsService,
  sheets: sheetsService,
  sticks: sticksService,
  workshop: workshopService,
} = host;
