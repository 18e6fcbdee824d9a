// Answer the next question that main asks in a window of the system.
import type { MessageBoxOptions } from 'electron';
import type { Program } from './launch.ts';

/**
 * Presses the button of this name in the next window of the system instead of a person. It is ready once this is
 * awaited. The function it gives waits for the question and returns what the window would have shown.
 */
export async function answerQuestion(
  { app }: Pick<Program, 'app'>,
  button: string,
): Promise<() => Promise<MessageBoxOptions>> {
  const answered = await app.evaluateHandle(({ dialog }, name) => {
    const show = dialog.showMessageBox;
    const shown = new Promise<MessageBoxOptions>((settle) => {
      dialog.showMessageBox = (async (_window: unknown, options: MessageBoxOptions) => {
        dialog.showMessageBox = show;
        settle(options);
        return { response: options.buttons?.indexOf(name) ?? -1, checkboxChecked: false };
      }) as typeof show;
    });
    return { shown };
  }, button);
  // Asked for at once: the answer may end the program.
  const asked = answered.evaluate(async ({ shown }) => await shown);
  return async () => await asked;
}
