// Decides what START-HERE.html does when it is opened: it counts how old each confirmation is, and nothing else.
import { dueAfterDays, staleAfterDays } from '../contacts/freshness.ts';

/**
 * The one script of the page; the rules are those of `core/contacts/freshness.ts`, and a test holds it against them. As the page is
 * written, every confirmed number is folded away: where no script runs, or this one stops, it stays so. A day that is none is old.
 */
export const startScript = `(() => {
const dayMs = 86400000;
const issued = Date.parse(document.body.dataset.issued);
const isBehind = Date.now() < issued - dayMs;
const now = Math.max(Date.now(), issued);
for (const note of document.querySelectorAll('.clock')) note.hidden = !isBehind;
for (const entry of document.querySelectorAll('[data-confirmed]')) {
  const age = Math.floor((now - Date.parse(entry.dataset.confirmed)) / dayMs);
  const state = age <= ${dueAfterDays} ? 'fresh' : age <= ${staleAfterDays} ? 'due' : 'stale';
  const words = entry.closest('main').dataset;
  const { name, day, number } = entry.dataset;
  const told = entry.querySelector('.told');
  const fold = entry.querySelector('details');
  const away = entry.querySelector('.away');
  if (told) told.textContent = words[state].replace('{name}', () => name).replace('{day}', () => day);
  if (state === 'stale') {
    if (fold) fold.querySelector('summary').textContent = words.show;
    if (away) away.textContent = words.old;
  } else {
    if (fold) {
      entry.querySelector('.instead').remove();
      fold.replaceWith(fold.querySelector('.numbers'));
    }
    if (away) {
      const shown = document.createElement('b');
      shown.textContent = number;
      away.replaceWith(shown);
    }
  }
  entry.dataset.age = state;
}
})();`;

/** The SHA-256 of the script in base64, as the policy of the page names it: nothing else may run there. */
export const startScriptHash = 'WGz4/1/Z02OHxNay8ReeMD1Xt+Nb86D2CG4Pyjo7G5I=';
