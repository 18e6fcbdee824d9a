// Full-screen state: pages fill the screen and hide whatever else would open.

/** Whether something fills the screen. */
export function isFullScreen(): boolean {
  return document.fullscreenElement !== null;
}
