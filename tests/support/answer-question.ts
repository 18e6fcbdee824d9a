// Answer the next question that main asks in a window of the system.
import type { MessageBoxOptions } from 'electron';
import type { Program } from './launch.ts';

/** Presses the button of this name in the next window of the system instead of a person; what the window would have shown. */
export async function answerQuestion(
  { app }: Pick<Program, 'app'>,
  button: string,
): Promise<MessageBoxOptions> {
  return await app.evaluate(
    ({ dialog }, name) =>
      new Promise<MessageBoxOptions>((settle) => {
        const show = dialog.showMessageBox;
        dialog.showMessageBox = (async (_window: unknown, options: MessageBoxOptions) => {
          dialog.showMessageBox = show;
          settle(options);
          return { response: options.buttons?.indexOf(name) ?? -1, checkboxChecked: false };
        }) as typeof show;
      }),
    button,
  );
}
