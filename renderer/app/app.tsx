// The page: the first run until its questions are answered, then the frame with one screen.

import { Compass } from 'lucide-react';
import { type ReactNode, Suspense, useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { appService } from '../data/services/calls.ts';
import { listenToCopies } from '../data/services/copy-selection.ts';
import { logFailure } from '../data/services/log-failure.ts';
import { useLocking } from '../data/user-data/protection.ts';
import { useIsFirstRunDone, useLanguage } from '../data/user-data/settings.ts';
import { useUserData } from '../data/user-data/user-data-store.ts';
import { FirstRun } from '../features/first-run/first-run.tsx';
import { type LoadedText, TextProvider } from '../text/text-provider.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { MainLink } from '../ui/link-button.tsx';
import { Loading } from '../ui/loading.tsx';
import { Screen } from '../ui/screen.tsx';
import { useQuickExitKey } from './commands/quick-exit.ts';
import { formatRoute, type Route, useRoute } from './routes/routes.ts';
import { screens } from './screens.tsx';
import { Frame } from './shell/frame.tsx';

/** The whole page. */
export function App({ initialText }: { readonly initialText: LoadedText }) {
  const language = useLanguage();
  const isLocking = useLocking() === 'locking';
  useLook();
  useQuickExitKey();
  useEffect(listenToCopies, []);
  useEffect(() => {
    void appService.setLanguage(language);
  }, [language]);
  if (isLocking) return null;
  return (
    <TextProvider initial={initialText} language={language} onError={(error) => logFailure(error.message)}>
      <Content />
    </TextProvider>
  );
}

function Content() {
  const route = useRoute();
  if (!useIsFirstRunDone()) return <FirstRun />;
  return (
    <Frame route={route}>
      <ErrorBoundary place={route ? formatRoute(route) : ''} onFailure={logFailure}>
        <Suspense fallback={<Loading />}>
          <CurrentScreen route={route} />
        </Suspense>
      </ErrorBoundary>
    </Frame>
  );
}

function CurrentScreen({ route }: { readonly route: Route | undefined }) {
  if (!route) return <UnknownScreen />;
  const show = screens[route.screen] as (shown: Route) => ReactNode;
  return show(route);
}

/** Theme, contrast and size of text, on the root of the page; the system's own windows follow through main. */
function useLook(): void {
  const theme = useUserData(({ settings }) => settings.theme);
  const textSize = useUserData(({ settings }) => settings.textSize ?? 'normal');
  const contrast = useUserData(({ settings }) => settings.contrast ?? 'normal');
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    void appService.setTheme(theme);
  }, [theme]);
  useEffect(() => {
    document.documentElement.dataset['textSize'] = textSize;
  }, [textSize]);
  useEffect(() => {
    document.documentElement.dataset['contrast'] = contrast;
  }, [contrast]);
}

/** No such place. */
function UnknownScreen() {
  const t = useTranslations('common');
  return (
    <Screen title={t('screenUnknownTitle')} isTitleHidden>
      <EmptyState icon={Compass} sentence={t('screenUnknownTitle')} cause={t('screenUnknownText')}>
        <MainLink to={{ screen: 'home' }}>{t('goHome')}</MainLink>
      </EmptyState>
    </Screen>
  );
}
