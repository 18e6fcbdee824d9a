// Limits of the page and of the network: everything is refused except the few exceptions named here.
import { url as inspectorUrl } from 'node:inspector';
import { app, type Session, session, type WebContents } from 'electron';
import { appOrigin, isPageAddress } from './app-origin.ts';
import { type CameraQuestion, mayUseCamera } from './camera-gate.ts';

/**
 * Switches that open the program to a debugger or weaken the page; a release never starts with one. Those that Electron sets
 * by itself (`allow-file-access-from-files`) cannot be here; the page is never a file.
 */
const dangerousSwitches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'disable-web-security',
  'load-extension',
  'js-flags',
  'host-rules',
  'proxy-server',
];
const exitCodeRefused = 9;

/**
 * Ends the program when it was started with a debug switch. Fuses do not stop `--remote-debugging-port`.
 * Development builds and the build made for tests (its inspect fuse is on) are driven through such a switch.
 */
export function refuseDangerousSwitches(): void {
  if (!app.isPackaged || isDrivenByTests()) return;
  const found = dangerousSwitches.find((name) => app.commandLine.hasSwitch(name));
  if (found === undefined) return;
  process.stderr.write(`IMPACT Kit does not start with --${found}.\n`);
  app.exit(exitCodeRefused);
  process.exit(exitCodeRefused);
}

/** Only a build whose inspect fuse is on can have an inspector; the fuse is off in every release. */
function isDrivenByTests(): boolean {
  return inspectorUrl() !== undefined;
}

/** Closes every way to the network that a switch can close; found by counting packets in a network namespace. */
export function sealCommandLine(): void {
  const { commandLine } = app;
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('no-proxy-server');
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'disable-default-apps',
    'disable-breakpad',
    'no-pings',
    'no-first-run',
  ]) {
    commandLine.appendSwitch(name);
  }
  commandLine.appendSwitch(
    'disable-features',
    [
      'WebRtcHideLocalIpsWithMdns',
      'NetworkTimeServiceQuerying',
      'DnsOverHttps',
      'AsyncDns',
      'MediaRouter',
      'DialMediaRouteProvider',
      'OptimizationHints',
      'InterestFeedContentSuggestions',
      'CertificateTransparencyComponentUpdater',
      'AutofillServerCommunication',
      'Translate',
      'SpareRendererForSitePerProcess',
    ].join(','),
  );
}

/** Applies the refusals to every page that is ever made. */
export function sealWebContents(): void {
  // Where Chromium cannot have a sandbox (root on Linux) it was told so, and this call would take that back and end every page.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('session-created', sealSession);
  app.on('web-contents-created', (_event, contents) => sealContents(contents));
}

function sealContents(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => {
    if (!isPageAddress(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isPageAddress(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}

function sealSession(sealed: Session): void {
  // Without persistent storage the browser may evict the library when the disk runs low.
  // A document can be shown on the whole screen, by the person's own click only: Chromium asks for that itself.
  sealed.setPermissionRequestHandler((contents, permission, answer, details) => {
    const isCamera = permission === 'media' && mayUseCamera(contents, questionOf(details));
    answer(isCamera || permission === 'fullscreen' || permission === ('persistent-storage' as string));
  });
  sealed.setPermissionCheckHandler((contents, permission, origin, details) => {
    const question = {
      mediaTypes: [details.mediaType ?? 'unknown'],
      isMainFrame: details.isMainFrame,
      origin: `${origin.replace(/\/$/, '')}/`,
    };
    const isCamera = permission === 'media' && mayUseCamera(contents, question);
    return isCamera || permission === ('persistent-storage' as string);
  });
  sealed.setDevicePermissionHandler(() => false);
  sealed.setUSBProtectedClassesHandler(() => []);
  sealed.setSpellCheckerEnabled(false);
  sealed.setSpellCheckerDictionaryDownloadURL(`${appOrigin}/no-dictionaries/`);
  sealed.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowedRequest(details.url) }));
  sealed.on('will-download', (event) => event.preventDefault());
}

function questionOf(details: object): CameraQuestion {
  const {
    mediaTypes = [],
    isMainFrame = false,
    requestingUrl = '',
  } = details as {
    readonly mediaTypes?: readonly string[];
    readonly isMainFrame?: boolean;
    readonly requestingUrl?: string;
  };
  return { mediaTypes, isMainFrame, origin: requestingUrl };
}

function isAllowedRequest(address: string): boolean {
  return (
    address.startsWith(`${appOrigin}/`) ||
    address.startsWith('blob:') ||
    address.startsWith('data:') ||
    isDevTools(address)
  );
}

function isDevTools(address: string): boolean {
  return !app.isPackaged && address.startsWith('devtools:');
}

/** Seals the default session, which exists before the first `session-created`. */
export function sealDefaultSession(): void {
  sealSession(session.defaultSession);
}
