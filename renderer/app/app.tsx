// Decides what the page shows: the first run until its questions are answered, then the frame with one screen.
import { lazy, Suspense, useEffect } from 'react';
import { assertNever } from '../../core/base/result.ts';
import { appService } from '../data/services/app.ts';
import { useOwnData } from '../data/user-data/own-data-store.ts';
import { useIsFirstRunDone, useLanguage } from '../data/user-data/settings.ts';
import { AboutScreen } from '../features/about/about-screen.tsx';
import { ContactsScreen } from '../features/contacts/contacts-screen.tsx';
import { FirstRun } from '../features/first-run/first-run.tsx';
import { AidScreen } from '../features/handout/aid/aid-screen.tsx';
import { AnswerSheetScreen } from '../features/handout/answer-sheet/answer-sheet-screen.tsx';
import { FieldCardScreen } from '../features/handout/field-card/field-card-screen.tsx';
import { LetterScreen } from '../features/handout/letter/letter-screen.tsx';
import { ReferralPathScreen } from '../features/handout/referral-path/referral-path-screen.tsx';
import { HomeScreen } from '../features/home/home-screen.tsx';
import { KitsScreen } from '../features/kits/kits-screen.tsx';
import { LearnScreen } from '../features/learn/learn-screen.tsx';
import { LessonScreen } from '../features/learn/lesson-screen.tsx';
import { ModuleScreen } from '../features/learn/module-screen.tsx';
import { LibraryScreen } from '../features/library/library-screen.tsx';
import { NotesScreen } from '../features/notes/notes-screen.tsx';
import { Picker } from '../features/picker/picker.tsx';
import { DraftScreen } from '../features/publish/draft-screen.tsx';
import { PublisherKeyScreen } from '../features/publish/key/publisher-key-screen.tsx';
import { WorkshopScreen } from '../features/publish/workshop-screen.tsx';
import { ChecklistScreen } from '../features/read/checklist/checklist-screen.tsx';
import { CorrectionsScreen } from '../features/report/corrections/corrections-screen.tsx';
import { RequestsScreen } from '../features/report/requests/requests-screen.tsx';
import { SettingsScreen } from '../features/settings/settings-screen.tsx';
import { SticksScreen } from '../features/sticks/sticks-screen.tsx';
import { type LoadedText, TextProvider } from '../text/text-provider.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { formatRoute, type Route, useRoute } from './routes/routes.ts';
import { Frame } from './shell/frame.tsx';
import { UnknownScreen } from './shell/unknown-screen.tsx';

const ReaderFrame = lazy(async () => ({
  default: (await import('../features/read/reader-frame.tsx')).ReaderFrame,
}));
const ReadCodeScreen = lazy(async () => ({
  default: (await import('../features/report/corrections/read-code-screen.tsx')).ReadCodeScreen,
}));
const SearchScreen = lazy(async () => ({
  default: (await import('../features/find/search-screen.tsx')).SearchScreen,
}));

/** The whole page. */
export function App({ initialText }: { readonly initialText: LoadedText }) {
  const language = useLanguage();
  useLook();
  useEffect(() => {
    void appService.setLanguage(language);
  }, [language]);
  return (
    <TextProvider initial={initialText} language={language} onError={(error) => logFailure(error.message)}>
      <Content />
      <Picker />
    </TextProvider>
  );
}

function Content() {
  const route = useRoute();
  if (!useIsFirstRunDone()) return <FirstRun />;
  return (
    <Frame route={route}>
      <ErrorBoundary place={route ? formatRoute(route) : ''} onFailure={logFailure}>
        <Suspense fallback={<Waiting />}>
          <Screen route={route} />
        </Suspense>
      </ErrorBoundary>
    </Frame>
  );
}

function Screen({ route }: { readonly route: Route | undefined }) {
  if (!route) return <UnknownScreen />;
  switch (route.screen) {
    case 'home':
      return <HomeScreen />;
    case 'library':
      return <LibraryScreen />;
    case 'read':
      return <ReaderFrame {...route} />;
    case 'search':
      return <SearchScreen query={route.query ?? ''} />;
    case 'checklist':
      return <ChecklistScreen {...route} key={route.resourceId} />;
    case 'learn':
      return <LearnScreen />;
    case 'module':
      return <ModuleScreen {...route} key={route.resourceId} />;
    case 'lesson':
      return <LessonScreen {...route} key={`${route.resourceId}/${route.lesson}`} />;
    case 'contacts':
      return <ContactsScreen need={route.need} contactId={undefined} query={undefined} />;
    case 'contact':
      return <ContactsScreen need={undefined} contactId={route.contactId} query={route.query} />;
    case 'field-card':
      return <FieldCardScreen />;
    case 'answer-sheet':
      return <AnswerSheetScreen />;
    case 'aid':
      return <AidScreen />;
    case 'letter':
      return <LetterScreen />;
    case 'referral-path':
      return <ReferralPathScreen country={route.country} />;
    case 'corrections':
      return <CorrectionsScreen />;
    case 'read-code':
      return <ReadCodeScreen />;
    case 'requests':
      return <RequestsScreen />;
    case 'notes':
      return <NotesScreen />;
    case 'kits':
      return <KitsScreen />;
    case 'sticks':
      return <SticksScreen />;
    case 'workshop':
      return <WorkshopScreen />;
    case 'draft':
      return <DraftScreen {...route} key={route.draftId} />;
    case 'publisher-key':
      return <PublisherKeyScreen />;
    case 'about':
      return <AboutScreen />;
    case 'settings':
      return <SettingsScreen />;
    default:
      return assertNever(route);
  }
}

/** Theme and size of text, on the root of the page; the system's own windows follow through main. */
function useLook(): void {
  const theme = useOwnData(({ settings }) => settings.theme);
  const textSize = useOwnData(({ settings }) => settings.textSize ?? 'normal');
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    void appService.setTheme(theme);
  }, [theme]);
  useEffect(() => {
    document.documentElement.dataset['textSize'] = textSize;
  }, [textSize]);
}

function logFailure(text: string): void {
  void appService.log({ level: 'error', text: text.slice(0, 4000) });
}
