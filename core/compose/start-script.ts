// Script of START-HERE.html. It only marks evidence that is old on the day the page is opened.

/**
 * The only script of the page. Each dated line has in `data-until` the last day on which its evidence is recent (see
 * `core/contacts/freshness.ts`). `data-old` is the key of the sentence for later days. The sentences are attributes of the
 * language's `<main>`; the values to insert are attributes of the line. Without scripts, the dates stay, and one sentence says that
 * they are not marked. The script never hides a number.
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
  const sentence = told.closest('main').dataset[told.dataset.old];
  if (isOld) told.textContent = sentence.replace(/\\{(\\w+)\\}/g, (all, name) => told.dataset[name]);
  told.dataset.age = isOld ? 'old' : 'recent';
}
})();`;

/** The SHA-256 of the script in base64, for the page's Content Security Policy. No other script may run there. */
export const startScriptHash = 'u6iZO6WcELE6wKl77H9mcJKkg7nRebAKhAHsA+EbL8Q=';
