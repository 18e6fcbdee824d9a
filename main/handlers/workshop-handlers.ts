// Handlers of the kit editor: drafts and everything done to them.
import { basename, join } from 'node:path';
import { shell } from 'electron';
import type { KeyId } from '../../core/base/ids.ts';
import { fail, ok, type Result } from '../../core/base/result.ts';
import type { HostHandlers } from '../../core/ipc/contract.ts';
import type { SavedKit } from '../../core/workshop/made-kit.ts';
import { runCompose } from '../compose/run-compose.ts';
import { openBagFolder } from '../disk/bags/bag-folder.ts';
import { openCorrectionStore } from '../disk/drafts/correction-store.ts';
import { openPublisherKeys } from '../disk/keys/publisher-keys.ts';
import { trustOf } from '../disk/kits/installer/verdict-of.ts';
import { refusedGroup } from '../ipc/lazy-group.ts';
import { sendEvent } from '../ipc/serve.ts';
import { menuLabels } from '../menu-labels.ts';
import { mustLeaveNothing, pickPath } from '../pick-path.ts';
import type { DialogPorts, Ports } from '../ports.ts';
import { Preview, type SharedWithPreview } from '../preview/preview-window.ts';
import { shareOf } from '../running-work.ts';
import { WorkByName } from '../work-by-name.ts';
import { bringCorrections } from '../workshop/bring-corrections.ts';
import { exportContacts } from '../workshop/export-contacts.ts';
import { exportQuiz } from '../workshop/export-quiz.ts';
import { PdfInspector } from '../workshop/inspect-pdf.ts';
import { savedName } from '../workshop/make-kit.ts';
import { readContactFiles } from '../workshop/read-contact-files.ts';
import { readQuizFile } from '../workshop/read-quiz-file.ts';
import { SavePlaces } from '../workshop/save-places.ts';
import { Workshop } from '../workshop/workshop.ts';

type OwnPorts = DialogPorts & Pick<Ports, 'shelf' | 'vault' | 'work' | 'personal'>;

/** The workshop as the page sees it, and how it ends. */
export type ServedWorkshop = {
  readonly handlers: HostHandlers['workshop'];
  readonly preview: Pick<Preview, 'handlersOf' | 'close'>;
  /** Stops long jobs and closes the preview: there is nobody left to see them. */
  close(): Promise<void>;
};

/** Opens the workshop in the data folder. */
export function openWorkshop(ports: OwnPorts, shared: SharedWithPreview): ServedWorkshop {
  if (ports.folder.keeps === 'nothing') return withoutDrafts();
  const work = new WorkByName(ports.work);
  const preview = new Preview();
  const workshop = makeWorkshop(ports, preview, work);
  const corrections = openCorrectionStore(ports.personal.corrections);
  const canBeShown = !mustLeaveNothing(ports);
  /** Paths of the kits that were saved last, by draft. */
  const saved = new Map<string, string>();
  const places = new SavePlaces(async () => {
    const title = menuLabels[ports.language()].saveInFolder;
    return (await pickPath(ports, { kind: 'folder', title }))[0];
  });
  return {
    preview,
    close: async () => {
      preview.close();
      await workshop.close();
    },
    handlers: {
      drafts: () => workshop.drafts(),
      create: async (request) => {
        const keys = await openPublisherKeys(ports.personal.publisherKeys).list();
        const publisher = keys.find(({ isInUse }) => isInUse)?.publisher;
        return await workshop.create({ ...request, publisher });
      },
      open: (draftId) => workshop.open(draftId),
      edit: ({ draftId, edit }) => workshop.edit(draftId, edit),
      check: (draftId) => workshop.check(draftId),
      text: ({ draftId, file }) => workshop.text(draftId, file),
      addFiles: ({ argument: { draftId, ...options }, paths }) => workshop.addFiles(draftId, paths, options),
      remove: (draftId) => workshop.remove(draftId),
      restore: (draftId) => workshop.restore(draftId),
      readContacts: ({ argument: { draftId }, paths }) =>
        workshop.inTurn(draftId, (draft) => readContactFiles(paths, draft)),
      exportContacts: async ({ draftId, as, replaces = false }) =>
        await places.save(`contacts ${as} ${draftId}`, replaces, async (folder, mayReplace) =>
          workshop.inTurn(draftId, (draft) => exportContacts(draft, { folder, as, mayReplace })),
        ),
      readQuiz: async ({ argument: { language }, paths }) => ok(await readQuizFile(paths[0] ?? '', language)),
      exportQuiz: async ({ draftId, module, as, replaces = false }) =>
        await places.save(`quiz ${as} ${draftId} ${module}`, replaces, async (folder, mayReplace) =>
          workshop.inTurn(draftId, (draft) => exportQuiz(draft, { folder, module, as, mayReplace })),
        ),
      corrections: () => corrections.reports(),
      bringCorrections: ({ paths }) => bringCorrections(paths, corrections),
      bringCorrectionsFrom: async () => {
        const title = menuLabels[ports.language()].bringCorrections;
        const paths = await pickPath(ports, { kind: 'folder', title });
        return paths.length === 0 ? ok(undefined) : await bringCorrections(paths, corrections);
      },
      declineCorrections: async ({ reports, isDeclined }) => {
        const declined = await corrections.decline(reports, isDeclined);
        return declined.ok ? await corrections.reports() : declined;
      },
      compose: ({ draftId, skipDamaged }) =>
        work.during('kit', [draftId], () => workshop.compose(draftId, skipDamaged)),
      made: (draftId) => workshop.made(draftId),
      sign: ({ draftId, keyId, passphrase = '' }) =>
        work.during('kit', [draftId], () => workshop.sign(draftId, { keyId, passphrase })),
      save: ({ draftId, form, replaces = false }) =>
        saveKit({ workshop, places, work, saved, canBeShown }, { draftId, form, replaces }),
      showSaved: async (draftId) => {
        const path = saved.get(draftId);
        if (path !== undefined && canBeShown) shell.showItemInFolder(path);
        return ok(undefined);
      },
      preview: async (draftId) => {
        const made = await workshop.checkMade(draftId);
        if (!made.ok) return made;
        const { folder, check } = made.value;
        return await preview.open({
          ...{ of: 'draft', source: openBagFolder(folder), check, trust: trustOf(check) },
          settings: ports.vault.snapshot().settings,
          language: ports.language(),
          ...shared,
        });
      },
      stop: async (draftId) => ok(await workshop.stop(draftId)),
    },
  };
}

/** Drafts would be files on the disk, so a session without a trace has none. */
function withoutDrafts(): ServedWorkshop {
  return {
    handlers: {
      ...refusedGroup('workshop', { code: 'session-keeps-nothing' }),
      drafts: async () => ok([]),
      corrections: async () => ok([]),
      stop: async () => ok(undefined),
    },
    preview: { handlersOf: () => undefined, close: () => undefined },
    close: async () => undefined,
  };
}

function makeWorkshop(ports: OwnPorts, preview: Preview, work: WorkByName): Workshop {
  const keys = openPublisherKeys(ports.personal.publisherKeys);
  return new Workshop({
    folder: join(ports.folder.personal, 'workshop'),
    files: ports.personal.drafts,
    compose: (options, setting) => {
      // What it shows is about to be replaced.
      preview.close();
      return runCompose(options, setting);
    },
    openInspector: () => new PdfInspector(ports.personal.drafts.disk),
    installed: async (kitId, signal) => {
      const kit = ports
        .shelf()
        .installed()
        .find((one) => one.kitId === kitId);
      const opened = await ports.shelf().toWrite({ kitId }, signal);
      if (!kit) return fail({ code: 'kit-not-installed' });
      if (!opened.ok) return opened;
      const { version, treeHash } = kit;
      return ok({ source: opened.value.source, base: { kitId, version, treeHash } });
    },
    sign: (folder, { keyId, passphrase }, signing) =>
      // The contract holds the form of key ids.
      keys.signKit(folder, { keyId: keyId as KeyId, passphrase }, signing),
    offer: (folder) => ports.shelf().choose(folder),
    onProgress: (moved) => {
      work.report(moved.draftId, shareOf(moved.progress));
      sendEvent(ports.window(), 'workshop', 'progressed', moved);
    },
  });
}

type SaveKitOptions = {
  readonly draftId: string;
  readonly form: 'folder' | 'file';
  readonly replaces: boolean;
};

type SavingParts = {
  readonly workshop: Workshop;
  readonly places: SavePlaces;
  readonly work: WorkByName;
  readonly saved: Map<string, string>;
  readonly canBeShown: boolean;
};

async function saveKit(
  { workshop, places, work, ...rest }: SavingParts,
  { draftId, form, replaces }: SaveKitOptions,
): Promise<Result<SavedKit>> {
  const made = await workshop.made(draftId);
  if (!made.ok) return made;
  if (!made.value) return fail({ code: 'content-missing', file: 'made' });
  const name = savedName(made.value, form);
  return await places.save(`${form} ${draftId}`, replaces, async (folder, mayReplace) => {
    const to = { path: join(folder, name), replaces: mayReplace };
    // The question for a place is no work.
    const saved = await work.during('kit', [draftId], () => workshop.save(draftId, form, to));
    if (!saved.ok) return saved;
    rest.saved.set(draftId, to.path);
    return ok({ name, folder: basename(folder) || folder, canBeShown: rest.canBeShown });
  });
}
