// Answers of the in-memory host to each call of the contract. The compiler reports missing ones.

import type { Problem } from '../../../core/base/problem.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import type { HostHandlers } from '../../../core/ipc/contract.ts';
import type { ActiveKit, KitTrust } from '../../../core/library/installed-kit.ts';
import { applyEvent } from '../../../core/user-data/apply-event.ts';
import { memoryVault } from '../../../core/user-data/memory-vault.ts';
import { toOpenData } from '../../../core/user-data/open-data.ts';
import { firstPerson } from '../../../core/user-data/people.ts';
import { emptySnapshot, type UserData } from '../../../core/user-data/user-data.ts';
import { peopleHandlers } from '../../../main/handlers/people-handlers.ts';
import { vaultHandlers } from '../../../main/handlers/vault-handlers.ts';
import { fixedKits, recordsInMemory } from '../../../main/installation/fixed-kit.ts';
import { type InstallableKits, Installation } from '../../../main/installation/installation.ts';
import { libraryHandlers } from '../../../main/installation/library-handlers.ts';
import { refusedGroup } from '../../../main/ipc/lazy-group.ts';
import { lockableVault } from '../lockable-vault.ts';
import { memoryPeople } from '../memory-people.ts';
import { type HostRecord, saveIn, type Tell } from './record.ts';
import type { HostAround, HostStart } from './start.ts';

const notInMemory: Problem = { code: 'call-refused', reason: 'not in memory' };
const refused = (reason: string) => fail({ code: 'call-refused', reason });

/** What the handlers share. */
type HostParts = {
  readonly start: HostStart;
  readonly around: HostAround;
  readonly record: HostRecord;
  readonly tell: Tell;
};

/** One handler for each call. What needs files, keys or drives refuses: those are proved with the whole program. */
export function memoryHandlers(parts: HostParts): HostHandlers {
  const { start, around, record, tell } = parts;
  const kits = changeableKits(start);
  const installation = installationOf(parts, kits);
  const data = userDataOf(start);
  const withoutFiles: Problem = start.keeps === 'nothing' ? { code: 'session-keeps-nothing' } : notInMemory;
  const vault = start.passphrase === undefined ? memoryVault(data) : lockableVault(data);
  if (typeof start.passphrase === 'object') {
    // In memory both are done at once.
    void vault.access.protect(start.passphrase.is);
    if (start.passphrase.isLocked) void vault.access.lock();
  }
  vault.onChange((change) => tell('vault', 'changed', change));
  return {
    app: appHandlers(record, around),
    kits: kitsHandlers(parts, kits, installation),
    library: libraryHandlers(installation),
    vault: vaultHandlers({
      vault,
      vaultProblem: () => undefined,
      lock: () => vault.access.lock(),
      onUnlocked: () => undefined,
      folder: { keeps: start.keeps },
      eraseEverything: async () => {
        record.endings.push('erased');
        return ok(undefined);
      },
      askForConsent: async (question) => {
        record.consents.push(question);
        return true;
      },
    }),
    backup: {
      ...refusedGroup('backup', notInMemory),
      save: async () => saveIn(record, 'impact-kit-my-data.impactdata', ''),
      saveOpen: async () =>
        saveIn(record, 'impact-kit-notes-and-progress.json', toOpenData(vault.snapshot())),
      copies: async () => ok(start.copies ?? []),
    },
    documents: {
      saveFile: async ({ suggestedName, bytes }) => saveIn(record, suggestedName, bytes),
    },
    contacts: { saveCards: async ({ name, text }) => saveIn(record, `${name}.vcf`, text) },
    notes: copiesHandlers(record, around, 'impact-kit-notes'),
    answerSheet: copiesHandlers(record, around, 'impact-kit-answer-sheet'),
    sheets: {
      savePdf: (sheet) => savePaper(record, around, `impact-kit-${sheet}.pdf`),
      saveCsv: async (table) => saveIn(record, 'impact-kit-review.csv', table),
    },
    cards: {
      save: async ({ form, text }) =>
        saveIn(record, `impact-kit-review-cards.${form === 'csv' ? 'csv' : 'txt'}`, text),
      // The file that was saved last.
      choose: async () => {
        const file = record.saved.at(-1);
        return ok(file && { name: file.name, text: String(file.content) });
      },
    },
    requests: { save: async (text) => saveIn(record, 'impact-kit-for-the-publisher.txt', text) },
    corrections: {
      ...refusedGroup('corrections', notInMemory),
      sticks: async () => ok([]),
      camera: async () => ok(undefined),
      readCode: async () => fail({ code: 'correction-invalid' }),
    },
    certificate: refusedGroup('certificate', notInMemory),
    workshop: {
      ...refusedGroup('workshop', withoutFiles),
      drafts: async () => ok([]),
      corrections: async () => ok([]),
      bringCorrectionsFrom: async () => ok(undefined),
      open: async (draftId) => fail({ code: 'content-missing', file: draftId }),
      stop: async () => ok(undefined),
    },
    sticks: {
      ...refusedGroup('sticks', notInMemory),
      places: async () => ok([]),
      chooseFolder: async () => ok(undefined),
      programs: async () => ok([]),
      chooseProgram: async () => ok([]),
      register: async () => ok([]),
      saveRegister: async () => saveIn(record, 'impact-kit-sticks.csv', ''),
      stop: async () => ok(undefined),
    },
    publisherKeys: {
      ...refusedGroup('publisherKeys', withoutFiles),
      list: async () => ok([]),
      statements: async () => ok([]),
    },
    session: {
      facts: async () => ok({ keeps: start.keeps }),
      answer: async () => refused('answer'),
      quickExit: async () => {
        record.endings.push('quick-exit');
        return ok(undefined);
      },
      leaveNoTrace: async () => {
        record.endings.push('no-trace');
        return ok(undefined);
      },
    },
    people: peopleOf(start, record),
  };
}

function peopleOf({ people: given }: HostStart, record: HostRecord): HostHandlers['people'] {
  const people = memoryPeople(given?.names ?? []);
  const handlers = peopleHandlers({
    people,
    current: firstPerson,
    askForConsent: async (question) => {
      record.consents.push(question);
      return true;
    },
    startFor: (id) => record.endings.push(id === undefined ? 'who' : `person ${id}`),
    endAndErase: () => record.endings.push('who'),
    onCounted: () => undefined,
  });
  if (given?.isAsking !== true) return handlers;
  return {
    ...handlers,
    facts: async () => ok(await people.list()),
    choose: async (id) => {
      record.endings.push(`person ${id}`);
      return ok(undefined);
    },
  };
}

function userDataOf({ userEvents, userData = emptySnapshot }: HostStart): UserData {
  return userEvents.reduce(
    (data, event) => applyEvent(data, { sequence: data.sequence + 1, event }),
    userData,
  );
}

function appHandlers(record: HostRecord, around: HostAround): HostHandlers['app'] {
  return {
    about: async () =>
      ok({
        version: '0.0.0',
        electron: '',
        chrome: '',
        node: '',
        platform: 'memory',
        runtime: 'registry',
        isPackaged: false,
        licences: '# Licences\n',
      }),
    log: async ({ level, text }) => {
      record.logged.push(`${level} ${text}`);
      return ok(undefined);
    },
    copyText: async (text) => {
      record.copied.push(text);
      return ok(undefined);
    },
    setTheme: async (theme) => ok(around.onTheme(theme)),
    setLanguage: async (language) => ok(around.onLanguage(language)),
    print: async () => {
      await around.onPaper();
      record.printed += 1;
      return ok(true);
    },
    stay: async () => ok(undefined),
    closeAnyway: async () => ok(undefined),
    saveSupportReport: async () => saveIn(record, 'impact-kit-support.txt', ''),
    shown: async () => ok(undefined),
  };
}

function kitsHandlers(
  { start: { offered = [], recalls = [] }, record }: HostParts,
  kits: InstallableKits,
  installation: Installation,
): HostHandlers['kits'] {
  const filesOf = (kitId: string) => {
    const kit = kits.installed().find((one) => one.kitId === kitId);
    return kit && Object.values(kit.files);
  };
  const bytesOf = (files: ReturnType<typeof filesOf> = []): number =>
    files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return {
    installed: async () => ok(kits.installed()),
    sizes: async () =>
      ok(
        kits.installed().map(({ kitId }) => ({
          kitId,
          ownBytes: bytesOf(filesOf(kitId)),
          sharedBytes: 0,
          previousBytes: 0,
        })),
      ),
    recalls: async () => ok(recalls),
    candidates: async () => ok(kits.candidates()),
    choose: async () => ok(kits.candidates()[0]),
    takeGiven: async () => ok(undefined),
    dropped: async () => ok(undefined),
    found: async () => ok([]),
    putFoundAway: async () => ok(undefined),
    check: (token) => installation.check(token),
    lookInside: async (token) => {
      record.lookedInto.push(
        ...offered.flatMap(({ candidate }) => (candidate.token === token ? candidate.name : [])),
      );
      return ok(undefined);
    },
    signerOf: async (kitId) => {
      const kit = kits.installed().find((one) => one.kitId === kitId);
      return kit ? ok(kit.trust) : fail({ code: 'kit-not-installed' });
    },
    acceptPublisher: ({ kitId, fingerprint }) => installation.acceptPublisher(kitId, fingerprint),
    install: (request) => installation.install(request),
    verify: async (kitId) => {
      const files = filesOf(kitId);
      return files
        ? ok({ fileCount: files.length, sizeBytes: bytesOf(files) })
        : fail({ code: 'kit-not-installed' });
    },
    rollBack: (kitId) => installation.rollBack(kitId),
    remove: (kitId) => installation.remove(kitId),
    removePrevious: (kitId) => installation.removePrevious(kitId),
    stop: async () => ok(await installation.stop()),
  };
}

/** Kits in use, and those on offer, which can be installed, removed, and whose publisher can be verified. */
function changeableKits({ kits: start, offered = [] }: HostStart): InstallableKits {
  let kits = start;
  let before: readonly ActiveKit[] | undefined;
  let onTrial: ActiveKit | undefined;
  const put = (kit: ActiveKit): ActiveKit => {
    kits = [...kits.filter(({ kitId }) => kitId !== kit.kitId), kit];
    return kit;
  };
  const offerOf = (token: string) => offered.find(({ candidate }) => candidate.token === token);
  return {
    ...fixedKits(start),
    installed: () => kits,
    candidates: () => offered.map(({ candidate }) => candidate),
    check: async (token) => {
      const offer = offerOf(token);
      return offer ? ok(offer.verdict) : refused('token');
    },
    install: async ({ token, acceptsUnverified, acceptedFingerprint }) => {
      const offer = offerOf(token);
      if (!offer) return refused('token');
      const { kit, verdict } = offer;
      before = kits;
      const trust = acceptedFingerprint === undefined ? verdict.trust : knownTrust(verdict.trust);
      onTrial = put({
        ...kit,
        trust: acceptsUnverified || acceptedFingerprint !== undefined ? trust : kit.trust,
      });
      return ok(onTrial);
    },
    onTrial: () => onTrial,
    undo: async () => {
      kits = before ?? kits;
      onTrial = undefined;
      return ok(undefined);
    },
    confirm: async () => {
      onTrial = undefined;
    },
    acceptPublisher: async (kitId, fingerprint) => {
      const kit = kits.find((one) => one.kitId === kitId);
      if (kit?.trust.fingerprint !== fingerprint) return fail({ code: 'kit-not-installed' });
      put({ ...kit, trust: knownTrust(kit.trust) });
      return ok(undefined);
    },
    remove: async (kitId) => {
      if (!kits.some((kit) => kit.kitId === kitId)) return fail({ code: 'kit-not-installed' });
      if (kits.length === 1) return fail({ code: 'kit-last' });
      kits = kits.filter((kit) => kit.kitId !== kitId);
      return ok(undefined);
    },
  };
}

function knownTrust({ claimedPublisher = '', ...trust }: KitTrust): KitTrust {
  return { ...trust, kind: 'known', publisher: claimedPublisher };
}

/** The owner that the program has, over kits in use and records in memory. */
function installationOf({ start, around, tell }: HostParts, kits: InstallableKits): Installation {
  return new Installation({
    kits,
    records: recordsInMemory(start.libraries, (libraries) => around.onLibraries(libraries)),
    hasRoomFor: async () => true,
    page: {
      requestImport: (request) => {
        tell('library', 'importRequested', request);
        return true;
      },
      cancelImport: (generation) => tell('library', 'importCancelled', generation),
    },
    report: (progress) => tell('kits', 'progressed', progress),
  });
}

function copiesHandlers(record: HostRecord, around: HostAround, name: string): HostHandlers['notes'] {
  return {
    saveMarkdown: async (text) => saveIn(record, `${name}.md`, text),
    savePdf: () => savePaper(record, around, `${name}.pdf`),
  };
}

async function savePaper(
  record: HostRecord,
  around: HostAround,
  name: string,
): Promise<Result<string | undefined>> {
  await around.onPaper();
  return saveIn(record, name, 'printed');
}
