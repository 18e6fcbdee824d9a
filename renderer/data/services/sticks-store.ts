// Chosen sticks and the job on them. It goes on while a person looks at other screens.
import { create } from 'zustand';
import type { Problem } from '../../../core/base/problem.ts';
import type { Progress } from '../../../core/base/progress.ts';
import type { StickAnswer, StickMoved, StickPlace, StickProgram } from '../../../core/ipc/sticks-group.ts';
import type { KitCandidate, KitVerdict } from '../../../core/library/installed-kit.ts';
import type { RegisterLine } from '../../../core/stick/register.ts';
import { useLibraryStore } from '../db/library-store.ts';
import { host } from '../host/bridge.ts';
import { showNotice } from '../session/notice-store.ts';

/** The kit to be written. */
type ChosenKit =
  /** An installed kit; the first one without `kitId`. */
  | { readonly kind: 'in-use'; readonly kitId?: string }
  | { readonly kind: 'looking'; readonly candidate: KitCandidate }
  | { readonly kind: 'other'; readonly candidate: KitCandidate; readonly verdict: KitVerdict }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** What is done with sticks. */
type Doing = 'write' | 'recheck';

/** What runs, or what came of it. */
export type SticksWork =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'running';
      readonly doing: Doing;
      readonly sticks: readonly StickPlace[];
      readonly kitProgress?: Progress | undefined;
      readonly moved: Readonly<Record<string, StickMoved>>;
    }
  | { readonly kind: 'done'; readonly doing: Doing; readonly answers: readonly StickAnswer[] }
  | { readonly kind: 'failed'; readonly doing: Doing; readonly problem: Problem };

type SticksState = {
  readonly places: readonly StickPlace[] | undefined;
  readonly programs: readonly StickProgram[];
  readonly kit: ChosenKit;
  readonly chosen: ReadonlySet<string>;
  readonly labels: Readonly<Record<string, string>>;
  readonly leftOut: ReadonlySet<string>;
  readonly programProblem: Problem | undefined;
  readonly work: SticksWork;
  readonly register: readonly RegisterLine[];
};

/** Sticks. */
export const useSticks = create<SticksState>(() => ({
  places: undefined,
  programs: [],
  kit: { kind: 'in-use' },
  chosen: new Set(),
  labels: {},
  leftOut: new Set(),
  programProblem: undefined,
  work: { kind: 'none' },
  register: [],
}));

/** Looks which sticks are there. */
export async function lookForSticks(): Promise<void> {
  const found = await host.sticks.places();
  if (found.ok) setPlaces(found.value);
}

/** Reads which programs are at hand, and the register. */
export async function readSticksFacts(): Promise<void> {
  const [programs, register] = [await host.sticks.programs(), await host.sticks.register()];
  if (programs.ok) useSticks.setState({ programs: programs.value });
  if (register.ok) useSticks.setState({ register: register.value });
  else showNotice({ kind: 'problem', problem: register.problem });
}

/** Lets the person choose a folder that stands for a stick, and ticks it. */
export async function chooseStickFolder(): Promise<void> {
  const chosen = await host.sticks.chooseFolder();
  if (!chosen.ok) return showNotice({ kind: 'problem', problem: chosen.problem });
  if (!chosen.value) return;
  await lookForSticks();
  tickStick(chosen.value.token, true);
}

/** Ticks a stick, or takes the tick away. */
export function tickStick(token: string, isTicked: boolean): void {
  useSticks.setState(({ chosen }) => ({ chosen: withOrWithout(chosen, token, isTicked) }));
}

/** What a stick is called in the register. */
export function labelStick(token: string, label: string): void {
  useSticks.setState(({ labels }) => ({ labels: { ...labels, [token]: label } }));
}

/** Takes a program along, or leaves it out. */
export function tickProgram(token: string, isTicked: boolean): void {
  useSticks.setState(({ leftOut }) => ({ leftOut: withOrWithout(leftOut, token, !isTicked) }));
}

/** Lets the person choose a folder with programs. */
export async function chooseProgram(): Promise<void> {
  const found = await host.sticks.chooseProgram();
  useSticks.setState(
    found.ok ? { programs: found.value, programProblem: undefined } : { programProblem: found.problem },
  );
}

/** Lets the person choose another kit than the one in use, and looks at it. */
export async function chooseOtherKit(kind: 'folder' | 'file'): Promise<void> {
  const chosen = await host.kits.choose(kind);
  if (!chosen.ok) return useSticks.setState({ kit: { kind: 'failed', problem: chosen.problem } });
  if (chosen.value) await takeKit(chosen.value);
}

/** Looks at a kit that is to be written. */
export async function takeKit(candidate: KitCandidate): Promise<void> {
  useSticks.setState({ kit: { kind: 'looking', candidate } });
  const verdict = await host.kits.check(candidate.token);
  useSticks.setState({
    kit: verdict.ok
      ? { kind: 'other', candidate, verdict: verdict.value }
      : { kind: 'failed', problem: verdict.problem },
  });
}

/** Takes an installed kit; the first one without `kitId`. */
export function takeKitInUse(kitId?: string): void {
  useSticks.setState({ kit: kitId === undefined ? { kind: 'in-use' } : { kind: 'in-use', kitId } });
}

/** Writes the ticked sticks, or checks them again. */
export async function doWithSticks(doing: Doing, sticks: readonly StickPlace[]): Promise<void> {
  const { kit, labels, programs, leftOut } = useSticks.getState();
  useSticks.setState({ work: { kind: 'running', doing, sticks, moved: {} } });
  const ends = [
    host.sticks.kitProgressed((kitProgress) => running((work) => ({ ...work, kitProgress }))),
    host.sticks.progressed((moved) =>
      running((work) => ({ ...work, moved: { ...work.moved, [moved.token]: moved } })),
    ),
  ];
  const wanted = sticks.map(({ token }) => {
    const label = labels[token]?.trim() ?? '';
    return label === '' ? { token } : { token, label };
  });
  const ended =
    doing === 'recheck'
      ? await host.sticks.recheck({ sticks: wanted })
      : await host.sticks.write({
          kit: kit.kind === 'other' ? { token: kit.candidate.token } : { kitId: installedId(kit) },
          sticks: wanted,
          programs: programs.filter(({ token }) => !leftOut.has(token)).map(({ token }) => token),
        });
  for (const end of ends) end();
  useSticks.setState({
    work: ended.ok
      ? { kind: 'done', doing, answers: ended.value }
      : { kind: 'failed', doing, problem: ended.problem },
  });
  await lookForSticks();
  await readSticksFacts();
}

/** Stops one stick, or all. */
export function stopSticks(token?: string): void {
  void host.sticks.stop(token);
}

/** Puts away what came of the last work; the ticks of sticks that are good go. */
export function closeSticksWork(): void {
  const { work } = useSticks.getState();
  const good = work.kind === 'done' ? work.answers.filter(({ line }) => line.outcome === 'good') : [];
  for (const { token } of good) {
    tickStick(token, false);
    labelStick(token, '');
  }
  useSticks.setState({ work: { kind: 'none' } });
}

/** The installed kit that is written. */
function installedId(kit: ChosenKit): string {
  const first = useLibraryStore.getState().ready?.parts[0].kitId ?? '';
  return kit.kind === 'in-use' ? (kit.kitId ?? first) : first;
}

function running(change: (work: SticksWork & { kind: 'running' }) => SticksWork): void {
  useSticks.setState(({ work }) => (work.kind === 'running' ? { work: change(work) } : {}));
}

/** What is no longer there is no longer chosen. */
function setPlaces(places: readonly StickPlace[]): void {
  useSticks.setState(({ chosen }) => {
    const tokens = new Set(places.map(({ token }) => token));
    return { places, chosen: new Set([...chosen].filter((token) => tokens.has(token))) };
  });
}

function withOrWithout(set: ReadonlySet<string>, token: string, isIn: boolean): ReadonlySet<string> {
  const others = [...set].filter((known) => known !== token);
  return new Set(isIn ? [...others, token] : others);
}
