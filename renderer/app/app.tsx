// The page: the first run until its questions are answered, then the frame with one screen.
import { type ReactNode, Suspense, useEffect } from 'react';
import { appService } from '../data/services/app.ts';
import { useIsFirstRunDone, useLanguage } from '../data/user-data/settings.ts';
import { useUserData } from '../data/user-data/user-data-store.ts';
import { FirstRun } from '../features/first-run/first-run.tsx';
import { Picker } from '../features/picker/picker.tsx';
import { type LoadedText, TextProvider } from '../text/text-provider.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { formatRoute, type Route, useRoute } from './routes/routes.ts';
import { screens } from './screens.tsx';
import { Frame } from './shell/frame.tsx';
import { UnknownScreen } from './shell/unknown-screen.tsx';

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
  const show = screens[route.screen] as (shown: Route) => ReactNode;
  return show(route);
}

/** Theme and size of text, on the root of the page; the system's own windows follow through main. */
function useLook(): void {
  const theme = useUserData(({ settings }) => settings.theme);
  const textSize = useUserData(({ settings }) => settings.textSize ?? 'normal');
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
