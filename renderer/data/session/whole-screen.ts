// Decides how it is known that pages fill the whole screen and hide whatever else would be opened.

/** Whether nothing but pages is to be seen. */
export function isWholeScreen(): boolean {
  return document.fullscreenElement !== null;
}
