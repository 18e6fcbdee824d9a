// The item of a draft that is open in a sheet, and the way from a problem to its field.
import { create } from 'zustand';
import { navigate } from '../../../app/routes/routes.ts';
import type { ProblemPlace } from './problem-place.ts';

/** The open thing: a resource's file or a contact's id, and the text of it that is shown. */
type OpenItem = {
  readonly item?: string;
  readonly text?: string;
  /** The id of the question that is open, where the text is a quiz. */
  readonly question?: string;
  /** Whether it was added a moment ago: then nobody had the time to fill it in. */
  readonly isNew?: boolean;
  /** The field that a person was led to from the list of problems. */
  readonly asked?: string;
};

/** What is open. */
export const useOpenItem = create<OpenItem>(() => ({}));

/** Opens a thing of the present part. */
export function openItem(item: string, text?: string, question?: string): void {
  const parts = { ...(text === undefined ? {} : { text }), ...(question === undefined ? {} : { question }) };
  useOpenItem.setState({ item, ...parts }, true);
}

/** Opens a thing that was just added. */
export function openNewItem(item: string): void {
  useOpenItem.setState({ item, isNew: true }, true);
}

/** Opens a question that was just added. */
export function openNewQuestion(item: string, text: string, question: string): void {
  useOpenItem.setState({ item, text, question, isNew: true }, true);
}

/** Closes what is open. */
export function closeItem(): void {
  useOpenItem.setState({}, true);
}

/** Goes to the place of a problem: its part, its thing, its field; for a text, its line. */
export function goToPlace(draftId: string, place: ProblemPlace, line: number | undefined): void {
  navigate({ screen: 'draft', draftId, part: place.part });
  if (place.item === undefined) closeItem();
  else openItem(place.item, place.text, place.question);
  useOpenItem.setState({ asked: place.field });
  void focusField(place.field, line, place.item !== undefined);
}

const mostFrames = 90;

/**
 * Puts the focus into a field as soon as it is on the screen. A place without a focusable element passes it to the nearest one
 * around it.
 */
async function focusField(field: string, line: number | undefined, isInSheet: boolean): Promise<void> {
  for (let frame = 0; frame < mostFrames; frame += 1) {
    await new Promise((done) => requestAnimationFrame(done));
    const root = isInSheet ? document.querySelector('[role="dialog"]') : document.querySelector('main');
    const found = root && findField(root, field);
    if (!found) continue;
    found.focus();
    found.scrollIntoView({ block: 'center' });
    if (found instanceof HTMLTextAreaElement && line !== undefined) selectLine(found, line);
    return;
  }
}

/** The element of a field; `organisation` is found as `organisation.el` and `phones.0.number` as `phones`. */
function findField(root: Element, field: string): HTMLElement | undefined {
  const parts = field.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const name = CSS.escape(parts.slice(0, length).join('.'));
    const place = root.querySelector(`[data-field="${name}"], [data-field^="${name}."]`);
    if (!place) continue;
    const inner = place.matches('input, textarea, button')
      ? place
      : place.querySelector('input, textarea, button');
    if (inner instanceof HTMLElement) return inner;
  }
  const first = root.querySelector('input, textarea');
  return field === '' && first instanceof HTMLElement ? first : undefined;
}

function selectLine(area: HTMLTextAreaElement, line: number): void {
  const around = area.closest<HTMLElement>('[data-first-line]');
  const index = line - Number(around?.dataset['firstLine'] ?? 1);
  const lines = area.value.split('\n');
  const start = lines.slice(0, Math.max(0, index)).reduce((sum, text) => sum + text.length + 1, 0);
  area.setSelectionRange(start, start + (lines[index]?.length ?? 0));
}
