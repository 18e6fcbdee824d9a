// Keep the computer from falling asleep over long work. The screen may go dark.
import { powerSaveBlocker } from 'electron';

/** Gives a switch that keeps the computer awake, or lets it sleep again. */
export function keepAwake(): (isAwake: boolean) => void {
  let blocker: number | undefined;
  return (isAwake) => {
    if (isAwake) blocker ??= powerSaveBlocker.start('prevent-app-suspension');
    else if (blocker !== undefined) {
      powerSaveBlocker.stop(blocker);
      blocker = undefined;
    }
  };
}
