// Serve contracts: check the sender, check the argument, always answer with a Result.
import { randomBytes } from 'node:crypto';
import type { IpcMainInvokeEvent } from 'electron';
import { type BrowserWindow, ipcMain, type WebContents } from 'electron';
import { fail, type Result } from '../../core/base/result.ts';
import type { contract } from '../../core/ipc/contract.ts';
import { channelName, type Groups, type Handlers } from '../../core/ipc/contract-kind.ts';
import type { Log } from '../log-file.ts';
import { networkProblem } from '../network-path.ts';

type AnyHandler = (argument: unknown) => Promise<Result<unknown>>;
type AnyMember = {
  readonly kind: 'call' | 'file-call' | 'event';
  readonly argument?: { safeParse(value: unknown): ParseOutcome };
};
type ParseOutcome = { readonly success: boolean; readonly data?: unknown };

/** A contract, and for whom it is served. */
type Served<Contract> = {
  readonly contract: Contract;
  /** Whether an address is that of a page with this contract. */
  isPage(address: string): boolean;
  /** Finds the handlers that answer a page; undefined for pages that may ask nothing. */
  handlersOf(page: WebContents): Handlers<Contract> | undefined;
};

/**
 * Binds every call of a contract; the handlers of the page that asks answer it. Anything thrown becomes `internal` with an id found in
 * the log. A contract that is served again is answered by the newer handlers.
 */
export function serveContract<Contract extends Groups>(
  { contract, isPage, handlersOf }: Served<Contract>,
  log: Log,
): void {
  for (const [group, members] of Object.entries(
    contract as unknown as Record<string, Record<string, AnyMember>>,
  )) {
    for (const [name, member] of Object.entries(members)) {
      if (member.kind === 'event' || !member.argument) continue;
      const channel = channelName(group, name);
      const schema = member.argument;
      const answer = async (event: IpcMainInvokeEvent, argument: unknown): Promise<Result<unknown>> => {
        const handlers = isTrustedSender(event, isPage) ? handlersOf(event.sender) : undefined;
        if (!handlers) return fail({ code: 'call-refused', reason: 'sender' });
        const handler = (handlers as unknown as Record<string, Record<string, AnyHandler>>)[group]?.[name];
        if (!handler) throw new Error(`no handler for ${channel}`);
        const parsed = schema.safeParse(argument);
        if (!parsed.success) return fail({ code: 'call-refused', reason: `argument of ${channel}` });
        const elsewhere = member.kind === 'file-call' ? networkProblem(pathsOf(parsed.data)) : undefined;
        return elsewhere ? fail(elsewhere) : await handler(parsed.data);
      };
      ipcMain.removeHandler(channel);
      ipcMain.handle(channel, (event, argument: unknown) =>
        answerSafely(() => answer(event, argument), channel, log),
      );
    }
  }
}

/** The paths that preload put in the place of files. */
function pathsOf(argument: unknown): readonly string[] {
  return (argument as { readonly paths: readonly string[] }).paths;
}

async function answerSafely(
  work: () => Promise<Result<unknown>>,
  channel: string,
  log: Log,
): Promise<Result<unknown>> {
  try {
    return await work();
  } catch (error) {
    const logId = randomBytes(4).toString('hex');
    log(
      'error',
      `${logId} ${channel}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return fail({ code: 'internal', logId });
  }
}

type EventNames<Group> = {
  [Name in keyof Group]: Group[Name] extends { readonly kind: 'event' } ? Name : never;
}[keyof Group];
type PayloadOf<Member> = Member extends { readonly kind: 'event'; readonly payload?: infer Payload }
  ? Payload
  : never;

/** Sends an event of the contract to a window; false when the window is gone. */
export function sendEvent<
  Group extends keyof typeof contract,
  Name extends EventNames<(typeof contract)[Group]> & string,
>(
  window: BrowserWindow | undefined,
  group: Group,
  name: Name,
  payload: PayloadOf<(typeof contract)[Group][Name]>,
): boolean {
  if (!window || window.isDestroyed()) return false;
  window.webContents.send(channelName(group, name), payload);
  return true;
}

/** Says whether a call comes from the top frame of a page. */
function isTrustedSender({ senderFrame }: IpcMainInvokeEvent, isPage: (address: string) => boolean): boolean {
  return senderFrame?.parent === null && isPage(senderFrame.url);
}
