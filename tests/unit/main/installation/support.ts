// A computer on which kits are installed: folders that survive a kill, and a page that imports as a test says.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../../../core/base/problem.ts';
import type { Progress } from '../../../../core/base/progress.ts';
import { fail, ok, type Result } from '../../../../core/base/result.ts';
import type { ImportRequest, ImportSummary, OpenedLibrary } from '../../../../core/ipc/library-group.ts';
import type { ActiveKit } from '../../../../core/library/installed-kit.ts';
import { memoryVault } from '../../../../core/user-data/memory-vault.ts';
import { KitInstaller } from '../../../../main/disk/kits/installer/kit-installer.ts';
import { openKitStore } from '../../../../main/disk/kits/store/kit-store.ts';
import {
  endSettledTrial,
  type InstallableKits,
  Installation,
  type InstallationPorts,
} from '../../../../main/installation/installation.ts';
import { libraryFile, recordsInFolder } from '../../../../main/installation/library-record.ts';
import { type MadeKit, makeKit, makePublisher, type TestPublisher } from '../../../support/make-kit.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const summary: ImportSummary = { counts: { facts: 1 }, seals: {} };

/** What the page does with a request: imports it, reports a problem, or does nothing until it is told. */
type PageConduct = 'imports' | 'waits' | Problem;

/** A page of one window. */
class FakePage {
  conduct: PageConduct = 'imports';
  isOpen = true;
  readonly requests: ImportRequest[] = [];
  readonly cancelled: string[] = [];
  /** Answers of main to the outcomes that were reported. */
  readonly answers: Result<void>[] = [];
  readonly #databases: Set<string>;
  readonly #installation: () => Installation;

  constructor(databases: Set<string>, installation: () => Installation) {
    this.#databases = databases;
    this.#installation = installation;
  }

  requestImport(request: ImportRequest): boolean {
    if (!this.isOpen) return false;
    this.requests.push(request);
    if (this.conduct === 'imports') queueMicrotask(() => void this.report(request, ok(summary)));
    else if (this.conduct !== 'waits') {
      const { conduct } = this;
      queueMicrotask(() => void this.report(request, fail(conduct)));
    }
    return true;
  }

  cancelImport(generation: string): void {
    this.cancelled.push(generation);
    const request = this.requests.find((one) => one.generation === generation);
    if (request) void this.report(request, fail({ code: 'stopped' }));
  }

  /** Reports an outcome of a request, the last one if none is named. */
  async report(
    request: ImportRequest | undefined,
    outcome: Result<ImportSummary> = ok(summary),
  ): Promise<void> {
    const { generation } = request ?? this.lastRequest();
    if (outcome.ok) this.#databases.add(generation);
    const answer = await this.#installation().importFinished(generation, outcome);
    if (!answer.ok) this.#databases.delete(generation);
    this.answers.push(answer);
  }

  lastRequest(): ImportRequest {
    const request = this.requests.at(-1);
    if (!request) throw new Error('nothing was requested');
    return request;
  }
}

/** What a test replaces of the ports. */
type Replaced = (ports: InstallationPorts) => Partial<InstallationPorts>;

/** A computer with its kits, the records of its libraries and the databases of its browser. */
export class Computer {
  readonly #kits = temporaryFolder();
  readonly #made = temporaryFolder();
  readonly #publisher: TestPublisher;
  readonly #starterFolder: string;
  readonly #databases = new Set<string>();
  readonly #vault = memoryVault();

  private constructor(publisher: TestPublisher, starter: MadeKit) {
    this.#publisher = publisher;
    this.#starterFolder = starter.folder;
  }

  /** A computer on which the program was never started; its starter kit is version 2026.1. */
  static async new(): Promise<Computer> {
    const publisher = await makePublisher();
    const starter = await makeKit(join(temporaryFolder(), 'starter'), { publisher });
    return new Computer(publisher, starter);
  }

  async makeKit(version: string, id?: string): Promise<MadeKit> {
    const named = id === undefined ? {} : { id };
    return await makeKit(join(temporaryFolder(), 'kit'), { publisher: this.#publisher, version, ...named });
  }

  /** The file of the records of libraries. */
  get libraryFile(): string {
    return libraryFile({ made: this.#made });
  }

  /** What the store noted about a kit becomes unreadable. */
  loseRecord(kitId: string): void {
    const folder = join(this.#kits, 'records');
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (readFileSync(path, 'utf8').includes(`"${kitId}"`)) writeFileSync(path, '{');
    }
  }

  /** The database of one library is lost. */
  loseDatabase(generation: string): void {
    this.#databases.delete(generation);
  }

  /** Databases are lost, as when the browser empties its folder. */
  loseDatabases(): void {
    this.#databases.clear();
  }

  /** Starts the program; an earlier session on this computer is not called again, as after a kill. */
  async start(replace: Replaced = () => ({})) {
    const store = await openKitStore(this.#kits);
    const records = recordsInFolder({ made: this.#made }, (treeHash) => store.kitIdOf(treeHash));
    await endSettledTrial(store, records);
    const progress: Progress[] = [];
    const shelf = new KitInstaller({
      store,
      vault: this.#vault,
      shipped: [this.#publisher.trusted],
      starterFolder: this.#starterFolder,
      language: () => 'en',
      report: () => undefined,
    });
    const page: FakePage = new FakePage(this.#databases, () => installation);
    const ports: InstallationPorts = {
      kits: shelf,
      records,
      hasRoomFor: async () => true,
      page,
      report: (step) => progress.push(step),
    };
    const installation: Installation = new Installation({ ...ports, ...replace(ports) });
    const open = async (): Promise<Result<OpenedLibrary>> => {
      const noted = (await installation.records()).map(({ generation }) => generation);
      return await installation.open(noted.filter((generation) => this.#databases.has(generation)));
    };
    const install = async (kit: MadeKit): Promise<Result<ActiveKit>> =>
      await installation.install({ token: (await shelf.choose(kit.folder)).token, acceptsOlder: true });
    return { store, shelf, records, page, installation, progress, open, install };
  }

  /** The version of the first kit by what the disk says, if kit and library are of one version, and the library is whole. */
  async versionInUse(): Promise<string | undefined> {
    const [first] = await this.kitsInUse();
    const [, version] = first?.split(' ') ?? [];
    return version === '-' ? undefined : version;
  }

  /** What the disk says is in use: ids and versions; `-` for one whose library is not there, or of another version. */
  async kitsInUse(): Promise<readonly string[]> {
    const store = await openKitStore(this.#kits);
    const records = await recordsInFolder({ made: this.#made }, () => undefined).read();
    return store.installed().map(({ kitId, version, treeHash }) => {
      const record = records.find((one) => one.kitId === kitId);
      const isWhole = record?.treeHash === treeHash && this.#databases.has(record.generation);
      return `${kitId} ${isWhole ? version : '-'}`;
    });
  }
}

/** A computer with the starter kit, then 2026.2 in use and its library shown. */
export async function updatedComputer(): Promise<Computer> {
  const computer = await Computer.new();
  const session = await computer.start();
  await session.open();
  const installed = await session.install(await computer.makeKit('2026.2'));
  if (!installed.ok) throw new Error(JSON.stringify(installed.problem));
  return computer;
}

/** Ids of the two kits beside the starter kit, in the order in which they are listed. */
export const [noteId, otherId] = ['org.example.note', 'org.example.other'] as const;

/** A computer with three kits, each with its library: the starter kit and two others. */
export async function computerWithThree(): Promise<Computer> {
  const computer = await Computer.new();
  const session = await computer.start();
  await session.open();
  for (const id of [otherId, noteId]) {
    const installed = await session.install(await computer.makeKit('2026.1', id));
    if (!installed.ok) throw new Error(JSON.stringify(installed.problem));
  }
  return computer;
}

/** The kits of a shelf, some calls replaced. */
export function kitsWith(kits: InstallableKits, replaced: Partial<InstallableKits>): InstallableKits {
  return {
    installed: () => kits.installed(),
    lost: () => kits.lost(),
    onTrial: () => kits.onTrial(),
    candidates: () => kits.candidates(),
    check: (token) => kits.check(token),
    install: (request) => kits.install(request),
    rollBack: (kitId) => kits.rollBack(kitId),
    remove: (kitId) => kits.remove(kitId),
    removePrevious: (kitId) => kits.removePrevious(kitId),
    acceptPublisher: (kitId, fingerprint) => kits.acceptPublisher(kitId, fingerprint),
    undo: () => kits.undo(),
    confirm: (treeHash) => kits.confirm(treeHash),
    stop: () => kits.stop(),
    ...replaced,
  };
}
