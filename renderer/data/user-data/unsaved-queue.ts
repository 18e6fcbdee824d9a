// Queue of events on their way to main: sent at once while all goes well; after a failure kept in order and tried again.

import type { Problem } from '../../../core/base/problem.ts';
import type { Result } from '../../../core/base/result.ts';
import type { NumberedEvent } from '../../../core/ipc/vault-group.ts';
import { supersedes, type UserEvent } from '../../../core/user-data/user-event.ts';

type Entry = {
  event: UserEvent;
  isSending: boolean;
  /** Counts as unsaved until it is stored, also while it is sent again. */
  hasFailed: boolean;
  settle: (isStored: boolean) => void;
};

/** What could not be stored so far, in order, and why not. */
export type Unsaved = { readonly events: readonly UserEvent[]; readonly problem: Problem | undefined };

/** The queue of one page. */
export class UnsavedQueue {
  readonly #page = crypto.randomUUID();
  readonly #append: (numbered: NumberedEvent) => Promise<Result<void>>;
  readonly #onChange: (unsaved: Unsaved) => void;
  readonly #onRefused: (problem: Problem) => void;
  #entries: Entry[] = [];
  #storedCount = 0;
  #problem: Problem | undefined;
  #retrying: Promise<void> | undefined;
  #isRetryWanted = false;

  /** `onRefused` gets an event that can never be stored, which is a bug. */
  constructor(parts: {
    readonly append: (numbered: NumberedEvent) => Promise<Result<void>>;
    readonly onChange: (unsaved: Unsaved) => void;
    readonly onRefused: (problem: Problem) => void;
  }) {
    this.#append = parts.append;
    this.#onChange = parts.onChange;
    this.#onRefused = parts.onRefused;
  }

  /** Adds an event. Resolves with whether it was stored at the first attempt; if not, it stays in the queue. */
  add(event: UserEvent): Promise<boolean> {
    return new Promise((settle) => {
      const last = this.#entries.at(-1);
      const isQueued = this.#entries.some(({ hasFailed }) => hasFailed);
      if (last?.hasFailed && !last.isSending && supersedes(event, last.event)) last.event = event;
      else this.#entries.push({ event, isSending: false, hasFailed: isQueued, settle });
      const entry = this.#entries.at(-1);
      if (!isQueued && entry) return void this.#send(entry);
      this.#publish();
      settle(false);
      void this.retry();
    });
  }

  /** Tries what failed once more, from the first one on, until one fails again. */
  retry(): Promise<void> {
    this.#isRetryWanted = true;
    this.#retrying ??= this.#retryWhileWanted().finally(() => {
      this.#retrying = undefined;
    });
    return this.#retrying;
  }

  /** The attempt under way may have met the disk before there was room. */
  async #retryWhileWanted(): Promise<void> {
    while (this.#isRetryWanted) {
      this.#isRetryWanted = false;
      await this.#retryAll();
    }
  }

  async #retryAll(): Promise<void> {
    for (let [first] = this.#entries; first?.hasFailed; [first] = this.#entries) {
      if (first.isSending) return;
      await this.#send(first);
      if (this.#entries[0] === first) return;
    }
  }

  async #send(entry: Entry): Promise<void> {
    entry.isSending = true;
    // Counted anew each time: an event that can never be stored leaves no gap.
    const storedBefore = this.#storedCount;
    const number = storedBefore + 1 + this.#entries.indexOf(entry);
    const answer = await this.#append({ page: this.#page, number, event: entry.event });
    entry.isSending = false;
    const isRefused = !answer.ok && answer.problem.code === 'call-refused';
    if (answer.ok) this.#storedCount += 1;
    if (answer.ok || isRefused) this.#entries = this.#entries.filter((other) => other !== entry);
    else entry.hasFailed = true;
    if (!answer.ok && isRefused) this.#onRefused(answer.problem);
    const isOutOfOrder =
      !answer.ok && answer.problem.code === 'vault-write-failed' && answer.problem.reason === 'order';
    if (!answer.ok && !isRefused && !isOutOfOrder) this.#problem = answer.problem;
    this.#publish();
    entry.settle(answer.ok);
    // What was sent behind an event that failed is only late, and the disk may take it by now.
    const isLate = isOutOfOrder || this.#storedCount > storedBefore;
    if (!answer.ok && isLate && !this.#retrying) void this.retry();
  }

  #publish(): void {
    const events = this.#entries.filter(({ hasFailed }) => hasFailed).map(({ event }) => event);
    if (events.length === 0) this.#problem = undefined;
    this.#onChange({ events, problem: this.#problem });
  }
}
