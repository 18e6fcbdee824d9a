// Quick exit: the page turns blank at once, then main hides every window and ends the program.
import { host, pickerHost } from '../host/bridge.ts';

/** Leaves the program so that the screen shows nothing of it from the next frame on. Nothing is asked. */
export function quickExit(): void {
  blankPage();
  // Whoever was never read to must not wake the voices of the system now.
  if (window.speechSynthesis?.speaking || window.speechSynthesis?.pending) window.speechSynthesis.cancel();
  void host.session.quickExit();
}

/** The same from the page of the file picker. */
export function quickExitOfPicker(): void {
  blankPage();
  void pickerHost.picker.quickExit();
}

/** A sheet of paper above everything, also above dialogs and the whole screen. What is below keeps its layout, which reading places need. */
function blankPage(): void {
  const blank = document.createElement('div');
  blank.popover = 'manual';
  blank.dataset['blank'] = '';
  const style = {
    position: 'fixed',
    inset: '0',
    width: '100vw',
    height: '100vh',
    margin: '0',
    padding: '0',
    border: 'none',
    background: 'var(--paper)',
    'max-width': 'none',
    'max-height': 'none',
  };
  for (const [name, value] of Object.entries(style)) blank.style.setProperty(name, value, 'important');
  document.body.append(blank);
  blank.showPopover();
}
