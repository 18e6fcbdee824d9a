// Whether pages fill the whole screen and hide whatever else would open.

/** Whether nothing but pages is to be seen. */
export function isWholeScreen(): boolean {
  return document.fullscreenElement !== null;
}
