// Protocol between the program and the command line while a kit is made: one JSON message on each line, with a prefix.
import { type PdfFault, pdfFaults } from '../base/pdf-fault.ts';
import type { Problem } from '../base/problem.ts';
import type { Progress } from '../base/progress.ts';
import { z } from '../base/zod.ts';
import type { DocumentNature } from './compose-page-protocol.ts';

/** The switch that makes the program compose a kit instead of opening a window. The options follow it as JSON. */
export const composeSwitch = '--kit-compose';

/** Schema of the options. */
export const composeOptionsSchema = z.strictObject({
  content: z.string().min(1),
  out: z.string().min(1),
  work: z.string().min(1),
  skipDamaged: z.boolean(),
  force: z.boolean(),
});
/** Options of the command line; all folders are absolute. `work` is an empty folder that is deleted afterwards. */
export type ComposeOptions = z.infer<typeof composeOptionsSchema>;

/** A PDF that cannot be read. The path is relative to the content folder. */
export type UnreadablePdf = { readonly file: string; readonly reason: PdfFault };

/** Why a file was left out. Beside faults of PDFs: `foreign` has no place in its folder, the name of `misnamed` is no Unicode. */
export const skipReasons = [...pdfFaults, 'foreign', 'misnamed'] as const;
/** A file that was left out. The path is relative to the content folder. */
export type SkippedFile = { readonly file: string; readonly reason: (typeof skipReasons)[number] };

/** A PDF that was included although some of its pages could not be read. Search does not find these pages. */
export type PartlyRead = { readonly file: string; readonly pages: readonly number[] };

/** A PDF whose first page needs many reads. Usually its page tree is spread over the whole file. */
export type SlowToOpen = {
  readonly file: string;
  readonly sizeBytes: number;
  readonly readBytes: number;
  readonly pieces: number;
};

/** A PDF whose content is not in its pages, so that the reader shows only a part of it. */
export type LimitedPdf = { readonly file: string; readonly nature: DocumentNature };

/** Result of compose. */
export type ComposeAnswer =
  | {
      readonly ok: true;
      readonly kit: {
        readonly id: string;
        readonly version: string;
        readonly treeHash: string;
        readonly files: number;
        readonly sizeBytes: number;
        readonly resources: number;
        readonly pages: number;
        readonly contacts: number;
      };
      readonly skipped: readonly SkippedFile[];
      readonly partlyRead: readonly PartlyRead[];
      readonly slowToOpen: readonly SlowToOpen[];
      readonly limited: readonly LimitedPdf[];
      readonly heldBackContacts: readonly string[];
      readonly ignoredFiles: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** One message. */
type ComposeMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'answer'; readonly answer: ComposeAnswer };

const mark = '\u001ekit-compose ';

/** Formats a message as a line. */
export function composeLine(message: ComposeMessage): string {
  return `${mark}${JSON.stringify(message)}\n`;
}

/** Parses a line; undefined if it has no prefix. Throws on a truncated message, because that is a bug. */
export function readComposeLine(line: string): ComposeMessage | undefined {
  return line.startsWith(mark) ? (JSON.parse(line.slice(mark.length)) as ComposeMessage) : undefined;
}
