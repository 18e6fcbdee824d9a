// Description of a kit in bag-info.txt.
import { z } from '../base/zod.ts';
import { type BagInfoElement, valuesOf } from './bag-info.ts';
import { catalogueSchema } from './catalogue.ts';
import { plainNameRule, plainNameSchema } from './plain-name.ts';

/** The label of the program version from which on a kit's format is read. */
const programLabel = 'Kit-Program';
const programSchema = z.string().regex(/^\d{1,9}(?:\.\d{1,9}){1,2}$/);
/** The first version of the program that reads the format it writes. A new format changes it. */
const firstProgram = '0.1.0';

/** The kit's own description in bag-info.txt. `issued` is its Bagging-Date. */
export type KitInfo = {
  readonly format: number;
  readonly kitId: string;
  readonly version: string;
  readonly previousVersion?: string;
  readonly issued: string;
  readonly organization: string;
};

/** Bytes and files of a payload. */
export type PayloadOxum = { readonly sizeBytes: number; readonly fileCount: number };

/** An unusable field of bag-info.txt. */
export type InfoFault = {
  readonly field: string;
  readonly reason: 'field-missing' | 'field-twice' | 'field-malformed' | 'field-differs' | 'name-hidden';
};

const { id, version, issued } = catalogueSchema.shape;
const formatSchema = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform(Number);
const oxumSchema = z.string().regex(/^\d{1,15}\.\d{1,9}$/);

/** The format is checked first, because nothing else of a newer format can be checked. */
export function formatOf(elements: readonly BagInfoElement[]): number | InfoFault {
  return single(elements, 'Kit-Format', formatSchema);
}

/** The version of the program that a kit asks for; undefined where it does not say. Any format may be asked. */
export function programOf(elements: readonly BagInfoElement[]): string | undefined {
  const [program] = valuesOf(elements, programLabel);
  return programSchema.safeParse(program).data;
}

/** Reads the kit's description, or names the first unusable field. */
export function kitInfoOf(elements: readonly BagInfoElement[]): KitInfo | InfoFault {
  const format = formatOf(elements);
  if (typeof format !== 'number') return format;
  const kitId = single(elements, 'External-Identifier', id);
  if (typeof kitId !== 'string') return kitId;
  const kitVersion = single(elements, 'Kit-Version', version);
  if (typeof kitVersion !== 'string') return kitVersion;
  const day = single(elements, 'Bagging-Date', issued);
  if (typeof day !== 'string') return day;
  const organization = single(elements, 'Source-Organization', plainNameSchema);
  if (typeof organization !== 'string') return organization;
  const info = { format, kitId, version: kitVersion, issued: day, organization };
  if (valuesOf(elements, 'Previous-Version').length === 0) return info;
  const previousVersion = single(elements, 'Previous-Version', version);
  return typeof previousVersion === 'string' ? { ...info, previousVersion } : previousVersion;
}

/** Reads Payload-Oxum. */
export function oxumOf(elements: readonly BagInfoElement[]): PayloadOxum | InfoFault {
  const text = single(elements, 'Payload-Oxum', oxumSchema);
  if (typeof text !== 'string') return text;
  const [sizeBytes = 0, fileCount = 0] = text.split('.').map(Number);
  return { sizeBytes, fileCount };
}

/** The elements of a kit's bag-info.txt, in the order they are written. */
export function bagInfoElements(info: KitInfo, oxum: PayloadOxum): BagInfoElement[] {
  return [
    { label: 'Source-Organization', value: info.organization },
    { label: 'External-Identifier', value: info.kitId },
    { label: 'Bagging-Date', value: info.issued },
    { label: 'Payload-Oxum', value: `${oxum.sizeBytes}.${oxum.fileCount}` },
    { label: 'Kit-Format', value: String(info.format) },
    { label: programLabel, value: firstProgram },
    { label: 'Kit-Version', value: info.version },
    ...(info.previousVersion === undefined
      ? []
      : [{ label: 'Previous-Version', value: info.previousVersion }]),
  ];
}

function single<T>(elements: readonly BagInfoElement[], field: string, schema: z.ZodType<T>): T | InfoFault {
  const [value, ...others] = valuesOf(elements, field);
  if (value === undefined) return { field, reason: 'field-missing' };
  if (others.length > 0) return { field, reason: 'field-twice' };
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const isHidden = parsed.error.issues.some(({ message }) => message === plainNameRule);
  return { field, reason: isHidden ? 'name-hidden' : 'field-malformed' };
}
