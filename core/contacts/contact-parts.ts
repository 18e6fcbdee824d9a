// Schemas of the smaller parts of a contact: costs, people, languages, terms of other directories, changes.
import { localTextSchema } from '../base/local-text.ts';
import { z } from '../base/zod.ts';

/** ISO 639 code of a language, two or three letters. */
const languageCodeSchema = z.string().regex(/^[a-z]{2,3}$/);
/** Languages, each once. */
export const languageCodesSchema = z
  .array(languageCodeSchema)
  .min(1)
  .refine((codes) => new Set(codes).size === codes.length, { message: 'a language stands there twice' });

/** The cost of a service. The currency is an ISO 4217 code. */
export const costSchema = z.strictObject({
  text: localTextSchema,
  amount: z.number().min(0).max(1_000_000).optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
});
/** The cost of a service. */
export type Cost = z.infer<typeof costSchema>;

/** A person or desk responsible for the service; never a person who needs help. */
export const personSchema = z.strictObject({
  name: z.string().min(1),
  title: localTextSchema.optional(),
  department: localTextSchema.optional(),
  email: z.string().min(1).optional(),
  phone: z.string().min(2).max(30).optional(),
});
/** A person or desk responsible for the service. */
export type Person = z.infer<typeof personSchema>;

/** A term of another directory, with its value. */
export const attributeSchema = z.strictObject({
  /** Name of the vocabulary of the term. */
  scheme: z.string().min(1),
  term: z.string().min(1),
  value: z.string().optional(),
});

/** In tables a single dash means an empty value; here an empty value is left out. */
const changedValue = z
  .string()
  .min(1)
  .refine((value) => value.trim() !== '-', { message: 'a dash is no value' })
  .optional();

/** One change of an entry. */
export const changeSchema = z.strictObject({
  on: z.iso.date(),
  kind: z.string().min(1),
  field: z.string().min(1),
  before: changedValue,
  after: changedValue,
  by: z.string().min(1),
});
/** One change of an entry. */
export type Change = z.infer<typeof changeSchema>;
