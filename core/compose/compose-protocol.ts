// Decides what the program says to the command line while it makes a kit: one line of JSON each, marked so that no other line is taken for one.
import type { Problem } from '../base/problem.ts';
import type { Progress } from '../base/progress.ts';
import { z } from '../base/zod.ts';

/** The switch that makes the program make a kit instead of opening a window; the options follow it as JSON. */
export const composeSwitch = '--kit-compose';

/** Shape of the options. */
export const composeOptionsSchema = z.strictObject({
  content: z.string().min(1),
  out: z.string().min(1),
  work: z.string().min(1),
  skipDamaged: z.boolean(),
  force: z.boolean(),
});
/** What the command line asks for; all folders are absolute. `work` is an empty one that is thrown away afterwards. */
export type ComposeOptions = z.infer<typeof composeOptionsSchema>;

/** A PDF that was left out, with the reason; the path is that of the content folder. */
export type SkippedFile = { readonly file: string; readonly reason: string };

/** A PDF that was taken although some of its pages could not be read; these are not found by search. */
export type PartlyRead = { readonly file: string; readonly pages: readonly number[] };

/**
 * A PDF of which much is read, in many pieces, before its first page can be shown: mostly one whose list of
 * pages is spread over the whole file.
 */
export type SlowToOpen = {
  readonly file: string;
  readonly sizeBytes: number;
  readonly readBytes: number;
  readonly pieces: number;
};

/** What compose came to. */
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
      readonly heldBackContacts: readonly string[];
      readonly ignoredFiles: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** One thing said. */
export type ComposeMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'answer'; readonly answer: ComposeAnswer };

const mark = '\u001ekit-compose ';

/** A message as a line. */
export function composeLine(message: ComposeMessage): string {
  return `${mark}${JSON.stringify(message)}\n`;
}

/** Reads a line; undefined when it is none of ours. Throws on a marked line that is cut off, since that is a bug. */
export function readComposeLine(line: string): ComposeMessage | undefined {
  return line.startsWith(mark) ? (JSON.parse(line.slice(mark.length)) as ComposeMessage) : undefined;
}
