// Ask a person in a window of the system, which the page can neither draw nor answer.
import { dialog, type MessageBoxOptions } from 'electron';
import { type ConsentQuestion, inWords } from './consent-words.ts';
import type { Ports } from './ports.ts';

/** Asks questions; the answer is whether the person agreed. Cancel is the answer of Enter, Escape and closing. */
export function consentAsker(
  ports: Pick<Ports, 'window' | 'language'>,
): (question: ConsentQuestion) => Promise<boolean> {
  return (question) => askForConsent(ports, question);
}

async function askForConsent(
  ports: Pick<Ports, 'window' | 'language'>,
  question: ConsentQuestion,
): Promise<boolean> {
  const { message, detail, agree, cancel } = inWords(question, ports.language());
  const buttons = [cancel, agree];
  const asked: MessageBoxOptions = {
    type: 'question',
    title: message,
    message,
    detail,
    buttons,
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  };
  const window = ports.window();
  const { response } = await (window ? dialog.showMessageBox(window, asked) : dialog.showMessageBox(asked));
  return buttons[response] === agree;
}
