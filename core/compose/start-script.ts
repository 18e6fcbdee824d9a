// The script of START-HERE.html: it counts which evidence is old on the day the page is opened, and nothing else.

/**
 * The one script of the page. Every dated line holds in `data-until` the last day on which its evidence is recent, as
 * `core/contacts/freshness.ts` counts it, and in `data-old` what it says from the next day on. Where no script runs, dates stand
 * with one sentence that says what they cannot tell. No number is hidden by it.
 */
export const startScript = `(() => {
const dayMs = 86400000;
const issued = document.body.dataset.issued;
const now = new Date();
const two = (number) => String(number).padStart(2, '0');
const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
const today = day < issued ? issued : day;
const isBehind = now.getTime() < Date.parse(issued) - dayMs;
for (const note of document.querySelectorAll('.clock')) note.hidden = !isBehind;
for (const note of document.querySelectorAll('.uncounted')) note.hidden = true;
for (const told of document.querySelectorAll('[data-until]')) {
  const isOld = told.dataset.until < today;
  if (isOld) told.textContent = told.dataset.old;
  told.dataset.age = isOld ? 'old' : 'recent';
}
})();`;

/** The SHA-256 of the script in base64, as the policy of the page names it: nothing else may run there. */
export const startScriptHash = 'WAHUc1RGUMPy19h10YkbzascRY7XhYqUBH2F3l0lOsk=';
