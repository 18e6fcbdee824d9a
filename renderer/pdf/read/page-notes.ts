// Text in a page's forms and comments that search can find.
import { AnnotationType, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** As much of an annotation as is used. */
type Annotation = {
  readonly subtype?: string;
  readonly fieldType?: string;
  readonly fieldValue?: unknown;
  readonly password?: boolean;
  readonly checkBox?: boolean;
  readonly radioButton?: boolean;
  readonly pushButton?: boolean;
  /** Choices of a list, the first of which need not be the one that is chosen. */
  readonly options?: readonly { readonly displayValue?: string; readonly exportValue?: string }[];
  /** What is painted for it, line by line. */
  readonly textContent?: readonly string[];
  readonly contentsObj?: { readonly str?: string };
};

/** Links say nothing of their own, pop-ups repeat what they belong to. */
const silentKinds = ['Link', 'Popup'];

/** All others that pdf.js knows by number, and those it does not know. */
const kindsAsked = new Set<number | undefined>([
  undefined,
  ...Object.entries(AnnotationType)
    .filter(([name]) => !silentKinds.some((kind) => kind.toUpperCase() === name))
    .map(([, kind]) => kind),
]);
const leastPagesAsked = 64;
const mostTimesAsked = 64;

/**
 * Answers for each page (from 1) whether it may have notes. To list the notes of a page, pdf.js reads the words below every link, which takes
 * as long as reading the page. So many pages are checked at once for anything but links.
 */
export function pagesWithNotes(pdf: PDFDocumentProxy): (number: number) => Promise<boolean> {
  const size = Math.max(leastPagesAsked, Math.ceil(pdf.numPages / mostTimesAsked));
  const known = new Map<number, Promise<ReadonlySet<number> | undefined>>();
  return async (number) => {
    const part = Math.floor((number - 1) / size);
    const found = known.get(part) ?? askPages(pdf, part * size, (part + 1) * size);
    known.set(part, found);
    // One broken page ends the question for its neighbours as well; then each is asked by itself.
    return (await found)?.has(number) ?? true;
  };
}

async function askPages(
  pdf: PDFDocumentProxy,
  begin: number,
  end: number,
): Promise<ReadonlySet<number> | undefined> {
  const others = Array.from({ length: pdf.numPages }, (_, index) => index).filter(
    (index) => index < begin || index >= end,
  );
  try {
    const found = await pdf.getAnnotationsByType(kindsAsked as Set<number>, new Set(others));
    // There is no list at all where the document's forms are broken; its pages have no annotations then.
    const list = (found as readonly { readonly pageIndex: number }[] | null) ?? [];
    return new Set(list.map(({ pageIndex }) => pageIndex + 1));
  } catch {
    return undefined;
  }
}

/** Values and choices of form fields, labels of buttons, words of stamps and comments, one line each; undefined when there are none. */
export async function readNotes(page: PDFPageProxy): Promise<string | undefined> {
  const annotations = (await page.getAnnotations()) as readonly Annotation[];
  const lines = annotations.flatMap((annotation) =>
    [...wordsOfField(annotation), commentOf(annotation), stampOf(annotation)]
      .map((text) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim())
      .filter((text) => text !== ''),
  );
  return lines.length === 0 ? undefined : [...new Set(lines)].join('\n');
}

function wordsOfField(annotation: Annotation): string[] {
  const { fieldType, fieldValue, password, checkBox, radioButton, pushButton, options = [] } = annotation;
  // The value of a box is its state, `Yes` or `Off`, in any language.
  if (fieldType === undefined || password || checkBox || radioButton) return [];
  if (pushButton) return [paintedWords(annotation)];
  const values: readonly unknown[] = Array.isArray(fieldValue) ? fieldValue : [fieldValue];
  const texts = values.filter((value) => typeof value === 'string');
  // The value of a list is the code of one of its choices, or was typed beside them.
  const typed = texts.filter((text) => !options.some(({ exportValue }) => exportValue === text));
  return [...options.map(({ displayValue }) => displayValue ?? ''), ...typed];
}

function stampOf(annotation: Annotation): string {
  return annotation.subtype === 'Stamp' ? paintedWords(annotation) : '';
}

function paintedWords({ textContent = [] }: Annotation): string {
  return textContent.join(' ');
}

function commentOf({ subtype, fieldType, contentsObj }: Annotation): string {
  const isSilent = fieldType !== undefined || silentKinds.includes(subtype ?? '');
  return isSilent ? '' : (contentsObj?.str ?? '');
}
