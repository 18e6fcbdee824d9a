// The program's own file picker, for sessions without the dialog of the system, which would record what was chosen.
import type { PickerHandlers, PickerLook, PickerQuestion } from '../../core/ipc/picker-contract.ts';
import type { Drive } from '../drives/drive.ts';
import { openQuestion, type Question } from './question.ts';

/** A window that shows one question. */
export type PickerWindow = {
  /** Whether this is its page. */
  hasPage(page: unknown): boolean;
  /** Asks in a window of the system whether an existing file is lost; never drawn by a page. */
  confirmReplacing(name: string): Promise<boolean>;
  focus(): void;
  /** Closes it. The window that it belongs to gets the focus. */
  close(): void;
};

/** What the picker works with. */
type PickerParts = {
  /** Root of the stick the program was started from. */
  readonly stick: string | undefined;
  drives(): Promise<readonly Drive[]>;
  look(): PickerLook;
  /** Hides every window and ends the program. */
  quickExit(): void;
  /** Opens a window over the main window; undefined when that is closed. `onClosed` is called however the window ends. */
  openWindow(onClosed: () => void): PickerWindow | undefined;
};

/** Asks questions, one at a time, each in a window of its own. */
export type Picker = {
  /**
   * Absolute paths of what was chosen; empty when the person changed their mind. It is empty at once while another question is
   * pending, so that no page can exchange a question under the hands of the person.
   */
  ask(question: PickerQuestion): Promise<readonly string[]>;
  /** Gives up the pending question. */
  giveUp(): void;
  /** The handlers for a page, if it is that of the pending question. */
  handlersOf(page: unknown): PickerHandlers | undefined;
};

/** Makes the picker. */
export function makePicker(parts: PickerParts): Picker {
  let pending: { readonly question: Question; readonly window: PickerWindow } | undefined;
  return {
    ask: async (asked) => {
      if (pending) {
        pending.window.focus();
        return [];
      }
      const window = parts.openWindow(() => question.settle([]));
      if (!window) return [];
      const question = openQuestion(asked, {
        ...parts,
        confirmReplacing: (name) => window.confirmReplacing(name),
      });
      pending = { question, window };
      const chosen = await question.chosen;
      pending = undefined;
      window.close();
      return chosen;
    },
    giveUp: () => pending?.question.settle([]),
    handlersOf: (page) => (pending?.window.hasPage(page) ? pending.question.handlers : undefined),
  };
}
