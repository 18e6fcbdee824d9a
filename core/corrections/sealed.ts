// Sealed correction: one line of JSON, then the four lines of a minisign signature over it (docs/corrections-format.md).

import { canonicalJson } from '../base/canonical-json.ts';
import type { KeyId } from '../base/ids.ts';
import { parseJson } from '../base/parse-json.ts';
import type { SignatureChecker } from '../base/ports.ts';
import { z } from '../base/zod.ts';
import { keyIdIn } from '../kit/key-id.ts';
import { type Correction, correctionFields, fieldMismatch } from './correction.ts';

const formatName = 'impact-kit-correction/1';
const anyFormat = z.looseObject({ format: z.string().regex(/^impact-kit-correction\/[1-9]\d{0,5}$/) });

const sealedSchema = z
  .strictObject({
    format: z.literal(formatName),
    ...correctionFields,
    /** The key of the copy of the program that signed, in minisign's base64 form. */
    key: z.string().regex(/^[A-Za-z0-9+/]{56}$/),
  })
  .refine((correction) => fieldMismatch(correction) === undefined);

/** Maximum size in bytes of the line, and of a file of corrections. */
export const sealLimits = { lineBytes: 6000, fileBytes: 4 * 1024 ** 2, corrections: 4000 } as const;

/** A correction with a valid signature. `text` is all five lines. Only `readSealed` and the signer create one. */
export type SealedCorrection = {
  readonly correction: Correction;
  readonly key: string;
  readonly keyId: KeyId;
  readonly text: string;
};

/** Why a text is no sealed correction. */
export type SealFault =
  /** It never was one. */
  | 'not-a-correction'
  /** A newer version of the program wrote it. */
  | 'newer'
  /** It was changed or truncated. */
  | 'changed';

/** Result of reading. */
type SealReading =
  | { readonly kind: 'good'; readonly sealed: SealedCorrection }
  | { readonly kind: 'bad'; readonly fault: SealFault };

/** The signed line, including its line break. */
export function lineToSign(correction: Correction, key: string): string {
  return `${canonicalJson({ ...correction, format: formatName, key })}\n`;
}

/** The trusted comment of the signature. */
export function sealComment({ id, revision }: Pick<Correction, 'id' | 'revision'>): string {
  return `correction ${id} ${revision}`;
}

/** Reads the five lines of a sealed correction; nothing may follow them. */
export function readSealed(text: string, checker: SignatureChecker): SealReading {
  const bad = (fault: SealFault): SealReading => ({ kind: 'bad', fault });
  const [line = '', ...rest] = text.split(/\r?\n/);
  const value = line.length > sealLimits.lineBytes ? undefined : parseJson(line);
  const format = anyFormat.safeParse(value);
  if (!format.success) return bad(line.startsWith('{') ? 'changed' : 'not-a-correction');
  if (format.data.format !== formatName) return bad('newer');
  const parsed = sealedSchema.safeParse(value);
  if (!parsed.success || canonicalJson(parsed.data) !== line) return bad('changed');
  const { format: _format, key, ...correction } = parsed.data;
  const signature = rest.join('\n');
  const message = new TextEncoder().encode(`${line}\n`);
  const keyId = keyIdIn(key);
  const found = checker.check(message, signature, [{ keyId, publicKey: key, publisher: '' }]);
  if (found.kind !== 'good' || found.publicKey !== key) return bad('changed');
  if (found.trustedComment !== sealComment(correction)) return bad('changed');
  const lines = [line, ...rest.filter((other) => other !== ''), ''];
  return { kind: 'good', sealed: { correction, key, keyId, text: lines.join('\n') } };
}

/** Content of a sealed text whose signature was checked before it was stored; undefined if it is none. Never use it for other texts. */
export function peekSealed(text: string): Omit<SealedCorrection, 'text'> | undefined {
  const parsed = sealedSchema.safeParse(parseJson(text.slice(0, Math.max(0, text.indexOf('\n')))));
  if (!parsed.success) return undefined;
  const { format: _format, key, ...correction } = parsed.data;
  return { correction, key, keyId: keyIdIn(key) };
}

/** Content of a file of sealed corrections. Unreadable entries do not affect the others. */
export type SealedFile = {
  readonly good: readonly SealedCorrection[];
  /** Why entries were left out, each reason once. */
  readonly faults: readonly SealFault[];
};

/** Reads a file of consecutive sealed corrections. */
export function readSealedFile(text: string, checker: SignatureChecker): SealedFile {
  const good: SealedCorrection[] = [];
  const faults: SealFault[] = [];
  for (const entry of entriesOf(text).slice(0, sealLimits.corrections)) {
    const reading = readSealed(entry, checker);
    if (reading.kind === 'good') good.push(reading.sealed);
    else faults.push(reading.fault);
  }
  return { good, faults };
}

/** Each entry starts with a line that looks like JSON. */
function entriesOf(text: string): string[] {
  const entries: string[][] = [];
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const last = entries.at(-1);
    if (line.startsWith('{') || last === undefined) entries.push([line]);
    else last.push(line);
  }
  return entries.map((lines) => lines.join('\n')).filter((entry) => entry.trim() !== '');
}
