// Events of user data, derived from the list of modules: their schema, how they are read, what the program does with them.
import { z } from '../base/zod.ts';
import { eventModules } from './event-modules.ts';
import type { EventModule, EventSchema } from './events/event-module.ts';

type ListedModule = (typeof eventModules)[number];
type ListedSchema = ListedModule['schemas'][number];
type ListedPart = NonNullable<ListedModule['part']>;

const parts = [...new Set(eventModules.flatMap(({ part }) => part ?? []))] as [ListedPart, ...ListedPart[]];

/** Parts of user data that a person can erase; `newer` are events of a newer program, which this one only keeps. */
export const erasablePartSchema = z.enum([...parts, 'newer']);

/** The person erased parts of the data. It belongs to no module, since it concerns them all. */
const dataErased = z.strictObject({
  kind: z.literal('data-erased'),
  version: z.literal(1),
  parts: z.array(erasablePartSchema).min(1),
});

const schemas = eventModules.flatMap((module): readonly ListedSchema[] => module.schemas);

/** Every event of user data, each with the version of its shape. */
export const userEventSchema = z.discriminatedUnion('kind', [dataErased, ...schemas]);
/** One event of user data. */
export type UserEvent = z.infer<typeof userEventSchema>;

/** The event of erasing. */
export type DataErased = z.infer<typeof dataErased>;
/** A part of user data that a person can erase. */
export type ErasablePart = z.infer<typeof erasablePartSchema>;

/** An event of a newer program: kept word for word, never applied. */
type NewerEvent = {
  readonly kind: string;
  readonly version: number;
  readonly [field: string]: unknown;
};

/**
 * An event with its place in the order of all events: numbers only grow, clocks play no part. `newer` holds what this
 * program does not know.
 */
export type StoredEvent =
  | { readonly sequence: number; readonly event: UserEvent }
  | { readonly sequence: number; readonly newer: NewerEvent };

const newerEventSchema = z.looseObject({ kind: z.string(), version: z.number() });

/** Reads an event as it was stored; undefined when it is no event at all. */
export function readStoredEvent(sequence: number, value: unknown): StoredEvent | undefined {
  const known = userEventSchema.safeParse(value);
  if (known.success) return { sequence, event: known.data };
  return newerEventSchema.safeParse(value).success ? { sequence, newer: value as NewerEvent } : undefined;
}

/** A module as the rest of the program uses it: for any event, on any data. */
export type AnyEventModule = EventModule<EventSchema, object, ErasablePart>;

/** The modules. The cast is sound: each gets only events that its own schemas accept, and the fields it owns are part of the user data. */
export const modules = eventModules as unknown as readonly AnyEventModule[];

const modulesByKind = new Map(
  modules.flatMap((module) => module.schemas.map(({ shape }) => [shape.kind.value, module] as const)),
);

/** The module of an event; undefined for `data-erased`. */
export function moduleOf(event: UserEvent): AnyEventModule | undefined {
  return modulesByKind.get(event.kind);
}

/** Whether an event removes something for good, so that its traces must leave the disk before it counts as stored. */
export function isErasing(event: UserEvent): boolean {
  return event.kind === 'data-erased' || moduleOf(event)?.isErasing?.(event) === true;
}

/** Whether an event only records where the person was: losing it loses no work. */
export function isPositionOnly(event: UserEvent): boolean {
  return moduleOf(event)?.isPositionOnly?.(event) === true;
}

/** Whether an event makes the unsaved one directly before it superfluous. */
export function supersedes(event: UserEvent, earlier: UserEvent): boolean {
  const module = moduleOf(event);
  return module !== undefined && module === moduleOf(earlier) && module.supersedes?.(event, earlier) === true;
}

/** The texts of an event that the person wrote. */
export function writtenTexts(event: UserEvent): readonly string[] {
  const texts = moduleOf(event)?.writtenTexts?.(event) ?? [];
  return texts.filter((text) => text !== undefined && text !== '') as readonly string[];
}
