// What each screen shows: the half of the table of screens that names features.
import { lazy, type ReactNode } from 'react';
import { CertificateScreen } from '../features/certificate/certificate-screen.tsx';
import { ContactsScreen } from '../features/contacts/contacts-screen.tsx';
import { GlossaryScreen } from '../features/glossary/glossary-screen.tsx';
import { AidScreen } from '../features/handout/aid/aid-screen.tsx';
import { AnswerSheetScreen } from '../features/handout/answer-sheet/answer-sheet-screen.tsx';
import { FieldCardScreen } from '../features/handout/field-card/field-card-screen.tsx';
import { LetterScreen } from '../features/handout/letter/letter-screen.tsx';
import { ReferralPathScreen } from '../features/handout/referral-path/referral-path-screen.tsx';
import { HelpScreen } from '../features/help/help-screen.tsx';
import { HomeScreen } from '../features/home/home-screen.tsx';
import { KitsScreen } from '../features/kits/kits-screen.tsx';
import { ReviewSheetScreen } from '../features/kits/review/review-sheet-screen.tsx';
import { LearnScreen } from '../features/learn/learn-screen.tsx';
import { LessonScreen } from '../features/learn/lesson-screen.tsx';
import { ModuleScreen } from '../features/learn/module-screen.tsx';
import { LibraryScreen } from '../features/library/library-screen.tsx';
import { NotesScreen } from '../features/notes/notes-screen.tsx';
import { DraftScreen } from '../features/publish/draft-screen.tsx';
import { PublisherKeyScreen } from '../features/publish/key/publisher-key-screen.tsx';
import { WorkshopScreen } from '../features/publish/workshop-screen.tsx';
import { ChecklistScreen } from '../features/read/checklist/checklist-screen.tsx';
import { ToSendScreen } from '../features/report/to-send-screen.tsx';
import { SettingsScreen } from '../features/settings/settings-screen.tsx';
import { SticksScreen } from '../features/sticks/sticks-screen.tsx';
import type { RouteOf, Screen } from './routes/routes.ts';

const CheckCertificateScreen = lazy(async () => ({
  default: (await import('../features/certificate/check-certificate-screen.tsx')).CheckCertificateScreen,
}));
const CardsScreen = lazy(async () => ({
  default: (await import('../features/cards/cards-screen.tsx')).CardsScreen,
}));
const ReaderFrame = lazy(async () => ({
  default: (await import('../features/read/reader-frame.tsx')).ReaderFrame,
}));
const ReadCodeScreen = lazy(async () => ({
  default: (await import('../features/report/corrections/read-code-screen.tsx')).ReadCodeScreen,
}));
const SearchScreen = lazy(async () => ({
  default: (await import('../features/find/search-screen.tsx')).SearchScreen,
}));

/** Every screen of the table of screens; a missing one is an error of the compiler. */
export const screens: { readonly [S in Screen]: (route: RouteOf<S>) => ReactNode } = {
  home: () => <HomeScreen />,
  library: (route) => <LibraryScreen route={route} />,
  learn: () => <LearnScreen />,
  contacts: (route) => <ContactsScreen narrowed={route} contactId={undefined} query={undefined} />,
  notes: () => <NotesScreen />,
  kits: () => <KitsScreen />,
  settings: () => <SettingsScreen />,
  help: (route) => <HelpScreen {...route} />,
  'answer-sheet': () => <AnswerSheetScreen />,
  certificate: () => <CertificateScreen />,
  'check-certificate': () => <CheckCertificateScreen />,
  glossary: ({ find }) => <GlossaryScreen find={find} key={find} />,
  cards: () => <CardsScreen />,
  aid: () => <AidScreen />,
  letter: () => <LetterScreen />,
  'referral-path': (route) => <ReferralPathScreen country={route.country} />,
  workshop: () => <WorkshopScreen />,
  'review-sheet': (route) => <ReviewSheetScreen kit={route.kit} />,
  sticks: () => <SticksScreen />,
  'publisher-key': () => <PublisherKeyScreen />,
  'to-send': () => <ToSendScreen />,
  'read-code': () => <ReadCodeScreen />,
  'field-card': () => <FieldCardScreen />,
  search: (route) => <SearchScreen route={route} />,
  read: (route) => <ReaderFrame {...route} />,
  checklist: (route) => <ChecklistScreen {...route} key={route.resourceId} />,
  module: (route) => <ModuleScreen {...route} key={route.resourceId} />,
  lesson: (route) => <LessonScreen {...route} key={`${route.resourceId}/${route.lesson}`} />,
  contact: (route) => <ContactsScreen narrowed={route} contactId={route.contactId} query={route.query} />,
  draft: (route) => <DraftScreen {...route} key={route.draftId} />,
};
