// The draft that the page edits. Typed text shows at once and is on the disk a moment later. Nothing is lost in between.
import { create } from 'zustand';
import type { Problem } from '../../../core/base/problem.ts';
import { assertNever } from '../../../core/base/result.ts';
import { applyEdit, mergeEdits } from '../../../core/workshop/apply-view-edit.ts';
import type { DraftEdit } from '../../../core/workshop/draft-edit.ts';
import type { DraftAnswer, DraftCheck, DraftProblem, DraftView } from '../../../core/workshop/draft-view.ts';
import { host } from '../host/bridge.ts';
import { showNotice } from '../session/notice-store.ts';
import { whenPageEnds } from '../session/page-end.ts';
import { useUnsavedEdits } from '../user-data/unsaved-edits.ts';

/** A moment without a key before what was typed is saved and checked. */
const restMs = 300;

/** The draft that is open. `draft` shows what is typed also before it is saved. */
export type OpenDraft = {
  readonly draftId?: string;
  readonly draft?: DraftView;
  readonly check?: DraftCheck;
  readonly saved: 'saved' | 'saving' | 'failed';
  /** What was removed last and can still come back. */
  readonly removed?: { readonly name: string } | undefined;
  /** Why it could not be opened. */
  readonly problem?: Problem;
};

/** The open draft. */
export const useDraft = create<OpenDraft>(() => ({ saved: 'saved' }));

/** An edit that takes something out, and what that is called. */
export type Removal = {
  readonly edit: Extract<
    DraftEdit,
    { kind: 'resource-removed' | 'contact-removed' | 'lesson-removed' | 'question-removed' | 'media-removed' }
  >;
  readonly name: string;
};

/** An edit on its way to the disk of its draft, which need not be the open one any more. */
type Waiting = {
  readonly draftId: string;
  readonly edit: DraftEdit;
  readonly settle: (isDone: boolean) => void;
};

let stored: DraftAnswer | undefined;
let waiting: Waiting[] = [];
let removal: Removal | undefined;
let sending: Promise<void> | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

whenPageEnds(() => void settleRemoval());
useUnsavedEdits.setState({ flush: flushEdits });

/** Opens a draft, unless it is the open one. */
export async function openDraft(draftId: string): Promise<void> {
  if (useDraft.getState().draftId === draftId && useDraft.getState().draft) return;
  await settleRemoval();
  stored = undefined;
  useDraft.setState({ draftId, saved: 'saved' }, true);
  const opened = await host.workshop.open(draftId);
  if (useDraft.getState().draftId !== draftId) return;
  if (opened.ok) takeAnswer(opened.value);
  else useDraft.setState({ problem: opened.problem });
}

/** Takes what main answered about the open draft. */
export function takeAnswer(answer: DraftAnswer): void {
  const { draftId } = useDraft.getState();
  if (draftId !== undefined && answer.draft.draftId !== draftId) return;
  stored = answer;
  show();
}

/** Forgets the open draft, so that it is read anew. */
export function closeDraft(): void {
  stored = undefined;
  removal = undefined;
  useDraft.setState({ saved: 'saved' }, true);
}

/** Edits the draft at once; resolves with whether it is on the disk. */
export async function editNow(edit: DraftEdit): Promise<boolean> {
  const done = put(edit);
  void send();
  return await done;
}

/** Edits the draft while somebody types: shown at once, saved after a moment of rest. */
export function editTyped(edit: DraftEdit): void {
  void put(edit);
  clearTimeout(timer);
  timer = setTimeout(() => void send(), restMs);
}

/** Saves what still waits. */
export async function flushEdits(): Promise<void> {
  await send();
}

/** Takes something out of sight. It is taken out for good once the person goes on, and comes back whole until then. */
export function removeLater(next: Removal): void {
  void settleRemoval();
  removal = next;
  show();
}

/** Brings back what was removed last. */
export function undoRemoval(): void {
  removal = undefined;
  show();
}

/** Makes the last removal final and saves what still waits. */
export async function settleRemoval(): Promise<void> {
  const settled = removal;
  removal = undefined;
  if (settled) void put(settled.edit);
  await send();
}

function put(edit: DraftEdit): Promise<boolean> {
  return new Promise((settle) => {
    const { draftId } = useDraft.getState();
    if (draftId === undefined) return settle(false);
    // The first one is on its way already while edits are sent.
    const last = sending && waiting.length === 1 ? undefined : waiting.at(-1);
    const merged = last?.draftId === draftId ? mergeEdits(last.edit, edit) : undefined;
    if (last && merged) {
      const both = (isDone: boolean): void => {
        last.settle(isDone);
        settle(isDone);
      };
      waiting = [...waiting.slice(0, -1), { draftId, edit: merged, settle: both }];
    } else waiting = [...waiting, { draftId, edit, settle }];
    show();
  });
}

async function send(): Promise<void> {
  clearTimeout(timer);
  if (waiting.length === 0) return;
  sending ??= sendAll();
  await sending;
}

async function sendAll(): Promise<void> {
  try {
    for (let [first] = waiting; first !== undefined; [first] = waiting) {
      if (await sendOne(first)) continue;
      useUnsavedEdits.setState({ count: waiting.length });
      return;
    }
    useUnsavedEdits.setState({ count: 0 });
  } finally {
    // In the same moment in which the line was found empty: what comes after must not wait for nobody.
    sending = undefined;
  }
}

/** Sends one edit; false when it could not be saved and stays in the line. */
async function sendOne({ draftId, edit, settle }: Waiting): Promise<boolean> {
  const answer = await host.workshop.edit({ draftId, edit });
  if (!answer.ok) showNotice({ kind: 'problem', problem: answer.problem });
  if (!answer.ok && answer.problem.code !== 'call-refused') {
    // The person sees that it is not saved, and can try again.
    useDraft.setState({ saved: 'failed' });
    return false;
  }
  waiting = waiting.slice(1);
  if (answer.ok && draftId === useDraft.getState().draftId) stored = answer.value;
  show();
  settle(answer.ok);
  return true;
}

function show(): void {
  if (!stored) return;
  const { draftId } = stored.draft;
  const own = waiting.filter((one) => one.draftId === draftId).map(({ edit }) => edit);
  const edits = [...own, ...(removal ? [removal.edit] : [])];
  const { check } = stored;
  useDraft.setState({
    draft: edits.reduce(applyEdit, stored.draft),
    check: removal ? { ...check, problems: check.problems.filter(isNotOf(removal)) } : check,
    removed: removal && { name: removal.name },
    saved: own.length === 0 ? 'saved' : 'saving',
  });
}

/** Keeps the problems that do not go with what was removed. */
function isNotOf({ edit }: Removal): (problem: DraftProblem) => boolean {
  switch (edit.kind) {
    case 'contact-removed':
      return ({ contact }) => contact !== edit.id;
    case 'resource-removed':
      return ({ file }) => file.replace(/\.yaml$/, '') !== edit.file.replace(/\.(pdf|yaml)$/i, '');
    case 'lesson-removed':
    case 'question-removed':
    case 'media-removed':
      return () => true;
    default:
      return assertNever(edit);
  }
}
