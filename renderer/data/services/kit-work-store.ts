// The running job on kits. It goes on while a person looks at other screens.
import { create } from 'zustand';
import type { Problem } from '../../../core/base/problem.ts';
import type { Progress } from '../../../core/base/progress.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import type { KitCandidate, KitSize, KitTrust, KitVerdict } from '../../../core/library/installed-kit.ts';
import { useLibraryStore } from '../db/library-store.ts';
import { host } from '../host/bridge.ts';
import {
  acceptPublisher,
  installKit,
  removeKit,
  removePreviousKit,
  rollBackKit,
  stopLibraryWork,
  verifyLibrary,
} from '../library/open-library.ts';
import { showNotice } from '../session/notice-store.ts';
import type { Consent } from './consent.ts';

/** A kit that was looked at. */
export type JudgedKit = { readonly candidate: KitCandidate; readonly verdict: KitVerdict };

/** What is done with a kit that may come into use, or what came of it. */
export type KitWork =
  | { readonly kind: 'none' }
  | { readonly kind: 'checking'; readonly candidate: KitCandidate; readonly progress?: Progress | undefined }
  | ({ readonly kind: 'judged' } & JudgedKit)
  | ({ readonly kind: 'installing' } & JudgedKit)
  | {
      readonly kind: 'installed';
      readonly title: string;
      readonly version: string;
      readonly kitId: string | undefined;
    }
  | { readonly kind: 'rolling-back' }
  | { readonly kind: 'rolled-back'; readonly version: string }
  | { readonly kind: 'removing' }
  | { readonly kind: 'removed'; readonly title: string }
  | { readonly kind: 'previous-removed'; readonly version: string }
  | {
      readonly kind: 'failed';
      readonly during: 'check' | 'install' | 'roll-back' | 'remove';
      readonly problem: Problem;
    };

/** How verifying a kit in use stands. */
export type VerifyWork =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly kitId: string; readonly progress?: Progress | undefined }
  | {
      readonly kind: 'done';
      readonly kitId: string;
      readonly outcome: Result<{ readonly fileCount: number }>;
    };

/** Work on kits. */
export const useKitWork = create<{ readonly work: KitWork; readonly verify: VerifyWork }>(() => ({
  work: { kind: 'none' },
  verify: { kind: 'none' },
}));

/** Whether something runs; then nothing else may be started. */
export function useIsKitBusy(): boolean {
  return useKitWork(isBusy);
}

/** The same, asked once; the preparation of the library counts as well. */
export function isKitBusyNow(): boolean {
  const { phase } = useLibraryStore.getState();
  return isBusy(useKitWork.getState()) || phase === 'starting' || phase === 'working';
}

/** Lets the person choose a folder or a file, then looks at the kit in it. */
export async function chooseKit(kind: 'folder' | 'file'): Promise<void> {
  const chosen = await host.kits.choose(kind);
  if (!chosen.ok) setWork({ kind: 'failed', during: 'check', problem: chosen.problem });
  else if (chosen.value) await checkKit(chosen.value);
}

/** Takes the kit file that the system handed over, if there is one; it is handed out once. */
export async function takeGivenKit(): Promise<Result<KitCandidate> | undefined> {
  return whereAny(await host.kits.takeGiven());
}

/** An answer of the host about one candidate; undefined when there is none. */
function whereAny(answer: Result<KitCandidate | undefined>): Result<KitCandidate> | undefined {
  if (!answer.ok) return answer;
  return answer.value && ok(answer.value);
}

/** Finds the kit that came with the program, or is beside it on the stick. */
export async function findStarterKit(): Promise<Result<KitCandidate | undefined>> {
  const candidates = await host.kits.candidates();
  return candidates.ok ? ok(candidates.value.find(({ origin }) => origin === 'starter')) : candidates;
}

/** Reads what was dropped on the window; nothing when it is neither a kit nor an update. */
export async function readDroppedKit(file: File): Promise<Result<KitCandidate> | undefined> {
  return whereAny(await host.kits.dropped([file]));
}

/** Says why a kit could not be looked at. */
export function failCheck(problem: Problem): void {
  setWork({ kind: 'failed', during: 'check', problem });
}

/** Looks at a kit; nothing is written. */
export async function checkKit(candidate: KitCandidate): Promise<void> {
  setWork({ kind: 'checking', candidate });
  const verdict = await withProgress(
    (progress) => setWork({ kind: 'checking', candidate, progress }),
    () => host.kits.check(candidate.token),
  );
  if (verdict.ok) setWork({ kind: 'judged', candidate, verdict: verdict.value });
  else setWork({ kind: 'failed', during: 'check', problem: verdict.problem });
}

/** Opens a kit that was checked in a window of its own; it is not installed. */
export async function lookInsideKit({ token }: KitCandidate): Promise<void> {
  const opened = await host.kits.lookInside(token);
  if (!opened.ok) showNotice({ kind: 'problem', problem: opened.problem });
}

/** Who signed a kit in use, as far as that is known now. */
export async function signerOf(kitId: string): Promise<Result<KitTrust>> {
  return await host.kits.signerOf(kitId);
}

/** Verifies the publisher of a kit in use by the fingerprint that the person compared, and says so with these words. */
export async function verifyPublisher(kitId: string, fingerprint: string, words: string): Promise<void> {
  const problem = await acceptPublisher(kitId, fingerprint);
  showNotice(problem ? { kind: 'problem', problem } : { kind: 'words', words });
}

/** Takes a kit in; how far it is is in the library store. */
export async function takeKitIn({ candidate, verdict }: JudgedKit, consent: Consent): Promise<void> {
  setWork({ kind: 'installing', candidate, verdict });
  forgetVerify();
  const problem = await installKit(candidate, consent);
  if (problem) setWork({ kind: 'failed', during: 'install', problem });
  else {
    const { title, version } = verdict.kit ?? { title: candidate.name, version: '' };
    setWork({ kind: 'installed', title, version, kitId: verdict.kit?.kitId });
  }
}

/** Brings the version before of a kit back. */
export async function goBackTo(kitId: string, version: string): Promise<void> {
  setWork({ kind: 'rolling-back' });
  forgetVerify();
  const problem = await rollBackKit(kitId);
  setWork(problem ? { kind: 'failed', during: 'roll-back', problem } : { kind: 'rolled-back', version });
}

/** Removes a kit; what the person made with it stays. */
export async function removeInstalledKit(kitId: string, title: string): Promise<void> {
  setWork({ kind: 'removing' });
  forgetVerify();
  const problem = await removeKit(kitId);
  setWork(problem ? { kind: 'failed', during: 'remove', problem } : { kind: 'removed', title });
}

/** Removes the version before of a kit. */
export async function removePreviousVersion(kitId: string, version: string): Promise<void> {
  setWork({ kind: 'removing' });
  const problem = await removePreviousKit(kitId);
  setWork(problem ? { kind: 'failed', during: 'remove', problem } : { kind: 'previous-removed', version });
}

/** Reads every file of a kit in use again, then compares its library with them. */
export async function verifyKit(kitId: string): Promise<void> {
  const report = (progress: Progress): void =>
    useKitWork.setState({ verify: { kind: 'running', kitId, progress } });
  useKitWork.setState({ verify: { kind: 'running', kitId } });
  const outcome = await withProgress(report, () => host.kits.verify(kitId));
  const problem = outcome.ok ? await verifyLibrary(kitId, report) : undefined;
  useKitWork.setState({ verify: { kind: 'done', kitId, outcome: problem ? fail(problem) : outcome } });
}

/** How much room each kit takes; asked anew for each state of the kits. */
export async function kitSizes(): Promise<Result<readonly KitSize[]>> {
  return await host.kits.sizes();
}

/** Stops what runs; the library stays as it was. */
export function stopKitWork(): void {
  stopLibraryWork();
}

/** Puts away what was found or done. */
export function closeKitWork(): void {
  setWork({ kind: 'none' });
}

function isBusy({ work, verify }: { readonly work: KitWork; readonly verify: VerifyWork }): boolean {
  return (
    verify.kind === 'running' || ['checking', 'installing', 'rolling-back', 'removing'].includes(work.kind)
  );
}

function setWork(work: KitWork): void {
  useKitWork.setState({ work });
}

/** What was found of one kit says nothing of the next. */
function forgetVerify(): void {
  useKitWork.setState({ verify: { kind: 'none' } });
}

async function withProgress<T>(report: (progress: Progress) => void, run: () => Promise<T>): Promise<T> {
  const end = host.kits.progressed(report);
  try {
    return await run();
  } finally {
    end();
  }
}

/** Shows a notice when the folder of the installed kits is removed under the running program. */
export function followKitFolder(): void {
  host.kits.removed((problem) => showNotice({ kind: 'problem', problem }));
}
