// Decides what of a page's forms and comments can be found by search: what people wrote into them.
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** As much of an annotation as is used. */
type Annotation = {
  readonly subtype?: string;
  readonly fieldType?: string;
  readonly fieldValue?: unknown;
  readonly password?: boolean;
  readonly checkBox?: boolean;
  readonly radioButton?: boolean;
  readonly contentsObj?: { readonly str?: string };
};

/** Links say nothing of their own, pop-ups repeat what they belong to. */
const silentKinds = ['Link', 'Popup'];

/** Values of form fields and texts of comments, one line each; undefined when there are none. */
export async function readNotes(page: PDFPageProxy): Promise<string | undefined> {
  const annotations = (await page.getAnnotations()) as readonly Annotation[];
  const lines = annotations.flatMap((annotation) =>
    [...valuesOf(annotation), commentOf(annotation)]
      .map((text) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim())
      .filter((text) => text !== ''),
  );
  return lines.length === 0 ? undefined : [...new Set(lines)].join('\n');
}

function valuesOf(annotation: Annotation): string[] {
  const { fieldType, fieldValue, password, checkBox, radioButton } = annotation;
  // The value of a box is its state, `Yes` or `Off`, in any language.
  if (fieldType === undefined || password || checkBox || radioButton) return [];
  const values: readonly unknown[] = Array.isArray(fieldValue) ? fieldValue : [fieldValue];
  return values.filter((value) => typeof value === 'string');
}

function commentOf({ subtype, fieldType, contentsObj }: Annotation): string {
  const isSilent = fieldType !== undefined || silentKinds.includes(subtype ?? '');
  return isSilent ? '' : (contentsObj?.str ?? '');
}
