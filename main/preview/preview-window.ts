// The window that shows a kit that is not installed: a draft, or one from elsewhere. It has a session and handlers of its own.
import { extname } from 'node:path';
import { app, BrowserWindow, nativeTheme, session, type WebContents } from 'electron';
import type { Language } from '../../core/base/language.ts';
import type { BagSource } from '../../core/base/ports.ts';
import { ok, type Result } from '../../core/base/result.ts';
import type { HostHandlers, PreviewFacts } from '../../core/ipc/contract.ts';
import type { KitCheck } from '../../core/kit/verdict.ts';
import { type ActiveKit, isPublisherNamed, type KitTrust } from '../../core/library/installed-kit.ts';
import type { Settings } from '../../core/user-data/events/settings.ts';
import { appOrigin } from '../app-origin.ts';
import { AppServer, objectFinder } from '../app-scheme.ts';
import { sendEvent } from '../ipc/serve.ts';
import { windowImports } from '../ipc/window-imports.ts';
import { menuLabels } from '../menu-labels.ts';
import { objectMediaTypes } from '../object-media-types.ts';
import { preloadPath } from '../places.ts';
import { lockedPreferences, paper, windowTitle } from '../window.ts';
import { smallestSize } from '../window-bounds.ts';
import { bagObjects } from './bag-objects.ts';
import { type PreviewedKit, previewHandlers } from './preview-handlers.ts';

/** What a preview is opened with. `check` is what verifying the source found just now; bytes with other hashes are not shown. */
type PreviewRequest = {
  readonly of: PreviewFacts['of'];
  readonly source: BagSource;
  readonly check: KitCheck;
  readonly trust: KitTrust;
  readonly settings: Settings;
  readonly language: Language;
} & SharedWithPreview;

/** What the handlers of the main window answer a preview. */
export type SharedWithPreview = Pick<HostHandlers['app'], 'about'> &
  Pick<HostHandlers['session'], 'quickExit'>;

const size = { width: 1180, height: 800 } as const;
let count = 0;

/** The one preview there may be. */
export class Preview {
  #window: BrowserWindow | undefined;
  #handlers: HostHandlers | undefined;

  /** The handlers for a page, if it is that of the preview. */
  handlersOf(page: WebContents): HostHandlers | undefined {
    return this.#window && !this.#window.isDestroyed() && this.#window.webContents === page
      ? this.#handlers
      : undefined;
  }

  /** Opens a preview in place of the one that is open. Nothing of it is written to a disk. Problems of reading the kit. */
  async open(request: PreviewRequest): Promise<Result<void>> {
    this.close();
    const { source, check, settings, language, about, quickExit } = request;
    const objects = await bagObjects(source, check);
    if (!objects.ok) return objects;
    const shown = previewedKit(request);
    count += 1;
    // A session in memory, never used again: no preview finds what another one left.
    const own = session.fromPartition(`preview-${count}`);
    const server = new AppServer(own);
    const pathOf = new Map(Object.entries(shown.kit.files).map(([path, { hash }]) => [hash as string, path]));
    server.serveFolder(
      'object',
      objectFinder(objects.value, (hash) => objectMediaTypes[extname(pathOf.get(hash) ?? '')]),
    );
    // The taskbar shows it to everybody: it names no kit.
    const title = `${windowTitle} – ${menuLabels[language].preview}`;
    const window = new BrowserWindow({
      ...size,
      minWidth: smallestSize.width,
      minHeight: smallestSize.height,
      show: false,
      title,
      autoHideMenuBar: true,
      backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
      webPreferences: {
        ...lockedPreferences,
        session: own,
        preload: preloadPath(),
        devTools: !app.isPackaged,
      },
    });
    this.#window = window;
    this.#handlers = previewHandlers({
      shown,
      settings,
      about,
      quickExit,
      print: () =>
        new Promise((settle) => {
          window.webContents.print({ silent: false, printBackground: true }, (hasPrinted) =>
            settle(ok(hasPrinted)),
          );
        }),
      page: windowImports(() => window),
      onChanged: (change) => void sendEvent(window, 'vault', 'changed', change),
    });
    window.on('page-title-updated', (event) => event.preventDefault());
    window.once('ready-to-show', () => window.show());
    window.on('closed', () => {
      if (this.#window !== window) return;
      this.#window = undefined;
      this.#handlers = undefined;
    });
    window.on('closed', () => void own.clearStorageData().catch(() => undefined));
    await window.loadURL(`${appOrigin}/`);
    return ok(undefined);
  }

  /** Closes the preview, if there is one. */
  close(): void {
    const window = this.#window;
    this.#window = undefined;
    this.#handlers = undefined;
    if (window && !window.isDestroyed()) window.destroy();
  }
}

function previewedKit({ of, check, trust, language }: PreviewRequest): PreviewedKit {
  const { kit, treeHash, catalogue, files } = check;
  if (!kit || treeHash === undefined || !catalogue) throw new Error('only a whole kit can be shown');
  const { kitId, version, issued } = kit;
  const isDraft = of === 'draft';
  const active: ActiveKit = {
    kitId,
    suffix: '',
    version,
    issued,
    treeHash,
    files: Object.fromEntries(files),
    trust: isDraft ? { kind: 'absent' } : trust,
    installedAt: new Date().toISOString(),
    ...(isDraft ? { isDraft } : {}),
  };
  const title = catalogue.title[language] ?? Object.values(catalogue.title)[0] ?? kitId;
  const publisher = isPublisherNamed(trust) ? trust.publisher : undefined;
  return {
    kit: active,
    facts: {
      ...{ of, title, version, isSigned: trust.kind !== 'absent' },
      ...(publisher === undefined ? {} : { publisher }),
    },
  };
}
