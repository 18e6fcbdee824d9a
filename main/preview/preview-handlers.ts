// What the window of a preview may request: read one kit that is not installed, and forget everything. It cannot reach user data.
import { clipboard } from 'electron';
import type { Problem } from '../../core/base/problem.ts';
import { ok } from '../../core/base/result.ts';
import type { HostHandlers, PreviewFacts } from '../../core/ipc/contract.ts';
import type { ActiveKit } from '../../core/library/installed-kit.ts';
import type { Settings } from '../../core/user-data/events/settings.ts';
import { memoryVault } from '../../core/user-data/memory-vault.ts';
import { emptySnapshot } from '../../core/user-data/user-data.ts';
import type { VaultChange } from '../../core/user-data/vault.ts';
import { fixedKits, recordsInMemory } from '../installation/fixed-kit.ts';
import { Installation } from '../installation/installation.ts';
import { libraryHandlers } from '../installation/library-handlers.ts';
import type { ImportPage } from '../installation/page-imports.ts';
import { refusedGroup, refusedGroups } from '../ipc/lazy-group.ts';

/** What a preview shows. */
export type PreviewedKit = { readonly kit: ActiveKit; readonly facts: PreviewFacts };

/** What a preview is answered with. */
type PreviewAnswers = {
  readonly shown: PreviewedKit;
  /** As in the main window; what is changed in the preview stays there. */
  readonly settings: Settings;
  /** Facts about the program that the main window gets as well. */
  readonly about: HostHandlers['app']['about'];
  readonly quickExit: HostHandlers['session']['quickExit'];
  print(): ReturnType<HostHandlers['app']['print']>;
  /** Asks the page of the preview for the import. */
  readonly page: ImportPage;
  onChanged(change: VaultChange): void;
};

const refused: Problem = { code: 'call-refused', reason: 'preview' };

/** Handlers for the page of a preview. Groups that reach the person's own things refuse every call. */
export function previewHandlers({
  shown,
  settings,
  about,
  quickExit,
  print,
  page,
  onChanged,
}: PreviewAnswers): HostHandlers {
  const vault = memoryVault({ ...emptySnapshot, settings });
  vault.onChange(onChanged);
  const installation = new Installation({
    kits: fixedKits([shown.kit]),
    records: recordsInMemory(),
    hasRoomFor: async () => true,
    page,
    report: () => undefined,
  });
  return {
    ...refusedGroups(refused),
    app: {
      ...refusedGroup('app', refused),
      about: async () => {
        const facts = await about(undefined);
        return facts.ok ? ok({ ...facts.value, preview: shown.facts }) : facts;
      },
      log: async () => ok(undefined),
      copyText: async (text) => {
        clipboard.writeText(text);
        return ok(undefined);
      },
      // Theme and language of the program are those of its main window.
      setTheme: async () => ok(undefined),
      setLanguage: async () => ok(undefined),
      print,
      shown: async () => ok(undefined),
    },
    kits: {
      ...refusedGroup('kits', refused),
      installed: async () => ok([shown.kit]),
      recalls: async () => ok([]),
      candidates: async () => ok([]),
      takeGiven: async () => ok(undefined),
      stop: async () => ok(await installation.stop()),
    },
    library: libraryHandlers(installation),
    vault: {
      ...refusedGroup('vault', refused),
      protection: async () => ok({ protection: 'none', canProtect: false }),
      snapshot: async () => ok(vault.snapshot()),
      problem: async () => ok(undefined),
      append: async ({ event }) => {
        // A key that is accepted here would be accepted nowhere.
        const saved = await vault.append(event);
        return saved.ok ? ok(undefined) : saved;
      },
      // Nothing that is kept goes, so nobody is asked.
      erase: async (parts) => {
        const [first, ...others] = parts;
        if (first === undefined) return ok(false);
        const saved = await vault.append({ kind: 'data-erased', version: 1, parts: [first, ...others] });
        return saved.ok ? ok(true) : saved;
      },
    },
    session: { ...refusedGroup('session', refused), facts: async () => ok({ keeps: 'computer' }), quickExit },
  };
}
