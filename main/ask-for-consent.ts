// Ask a person before something is lost or trusted otherwise.
import { confirm } from './confirm.ts';
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
  const language = ports.language();
  const words = inWords(question, language);
  return await confirm(ports.window(), language, { type: 'question', ...words });
}
