// Ask a person in a window of the system, which the page can neither draw nor answer.
import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';
import type { Language } from '../core/base/language.ts';
import { menuLabels } from './menu-labels.ts';
import { windowTitle } from './window.ts';

/** What is asked; `agree` is the word for yes. */
type Question = {
  readonly type: 'question' | 'warning';
  readonly message: string;
  readonly detail: string;
  readonly agree: string;
};

/** Whether the person agreed. Cancel is the answer of Enter, Escape and closing. */
export async function confirm(
  window: BrowserWindow | undefined,
  language: Language,
  { agree, ...asked }: Question,
): Promise<boolean> {
  const buttons = [menuLabels[language].cancel, agree];
  const box: MessageBoxOptions = {
    ...asked,
    title: windowTitle,
    buttons,
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  };
  const { response } = await (window ? dialog.showMessageBox(window, box) : dialog.showMessageBox(box));
  return buttons[response] === agree;
}
