// Changes of user data that main makes itself, after it asked the person in a window of the system.
import type { Result } from '../../../core/base/result.ts';
import type { ErasablePart } from '../../../core/user-data/user-event.ts';
import { host } from '../host/bridge.ts';
import { showNotice } from '../session/notice-store.ts';
import { retryUnsaved, unsavedNow } from './user-data-store.ts';

/** Erases parts of user data; whether the person agreed and they are gone. A failure shows a notice. */
export async function eraseParts(parts: readonly ErasablePart[]): Promise<boolean> {
  // What is not stored yet would be stored behind the erasing, and so outlive it.
  await retryUnsaved();
  const { events, problem } = unsavedNow();
  if (events.length > 0) {
    if (problem) showNotice({ kind: 'problem', problem });
    return false;
  }
  return await ask(() => host.vault.erase([...parts]));
}

/** Erases everything the person made; then the program starts again. Nothing happens when the person does not agree. A failure shows a notice. */
export async function eraseEverything(): Promise<void> {
  await ask(() => host.vault.eraseEverything());
}

/** Takes back the acceptance of a publisher's key; whether the person agreed and it is stored. A failure shows a notice. */
export async function withdrawKey(keyId: string): Promise<boolean> {
  return await ask(() => host.vault.withdrawKey(keyId));
}

let isAsking = false;

/** Main asks one question at a time; a second click on the same button asks nothing. */
async function ask(question: () => Promise<Result<boolean>>): Promise<boolean> {
  if (isAsking) return false;
  isAsking = true;
  try {
    const answer = await question();
    if (!answer.ok) showNotice({ kind: 'problem', problem: answer.problem });
    return answer.ok && answer.value;
  } finally {
    isAsking = false;
  }
}
