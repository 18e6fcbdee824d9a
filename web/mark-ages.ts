// Marks evidence that is old on the day the page is opened. Without scripts the dates stay, and one sentence says that they are not marked.

const dayMs = 86_400_000;

/**
 * Each dated line has in `data-until` the last day on which its evidence is recent. `data-old` is the key of the sentence for later
 * days. The sentences are attributes of the language's part. A number is never hidden.
 */
export function markAges(now = new Date()): void {
  const issued = document.body.dataset['issued'] ?? '';
  const today = dayOf(now, issued);
  const isBehind = now.getTime() < Date.parse(issued) - dayMs;
  for (const note of document.querySelectorAll<HTMLElement>('.clock')) note.hidden = !isBehind;
  for (const note of document.querySelectorAll<HTMLElement>('.uncounted')) note.hidden = true;
  for (const told of document.querySelectorAll<HTMLElement>('[data-until]')) {
    const isOld = (told.dataset['until'] ?? '') < today;
    const sentence = told.closest('main')?.dataset[told.dataset['old'] ?? ''] ?? '';
    if (isOld)
      told.textContent = sentence.replace(/\{(\w+)\}/g, (_all, name: string) => told.dataset[name] ?? '');
    told.dataset['age'] = isOld ? 'old' : 'recent';
  }
}

function dayOf(now: Date, issued: string): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return day < issued ? issued : day;
}
