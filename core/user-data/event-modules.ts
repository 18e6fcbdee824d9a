// The one list of all kinds of user data. A new kind is a module in `events/` and a row here.
import { acceptedKeyEvents } from './events/accepted-key.ts';
import { bookmarkEvents } from './events/bookmark.ts';
import { cardEvents } from './events/card.ts';
import { correctionEvents } from './events/correction.ts';
import { keyStatementEvents } from './events/key-statement.ts';
import { kitEvents } from './events/kit.ts';
import { learningEvents } from './events/learning.ts';
import { noteEvents } from './events/note.ts';
import { readingEvents } from './events/reading.ts';
import { receivedEvents } from './events/received.ts';
import { recentEvents } from './events/recent.ts';
import { requestEvents } from './events/request.ts';
import { searchEvents } from './events/search.ts';
import { settingsEvents } from './events/settings.ts';
import { tabsEvents } from './events/tabs.ts';

/** Every module. Parts that a person can erase are offered in this order. */
export const eventModules = [
  settingsEvents,
  readingEvents,
  recentEvents,
  tabsEvents,
  searchEvents,
  bookmarkEvents,
  learningEvents,
  cardEvents,
  noteEvents,
  correctionEvents,
  receivedEvents,
  requestEvents,
  acceptedKeyEvents,
  keyStatementEvents,
  kitEvents,
] as const;
