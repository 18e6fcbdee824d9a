// Contract of a module that owns one kind of user data: its events, and what they make of the data.
import type { z } from '../../base/zod.ts';
import type { Settings } from './settings.ts';

/** Schema of one event. A change of shape gets a new `version`, and the old one stays readable. */
export type EventSchema = z.ZodObject<{ kind: z.ZodLiteral<string>; version: z.ZodType<number> }>;

/** An event under its number. */
export type Sequenced<Event> = { readonly sequence: number; readonly event: Event };

/**
 * Events and the data they make. `Data` are the fields of the user data that the module owns.
 * Only `core/user-data/event-modules.ts` lists the modules; everything else follows from that list.
 */
export type EventModule<Schema extends EventSchema, Data extends object, Part extends string> = {
  /** One schema for each `kind`. The journal stores the fields in the order of the schema. */
  readonly schemas: readonly Schema[];
  /** The data before the first event. */
  readonly empty: Data;
  /** The part under which a person can erase the data; absent where it cannot be erased. */
  readonly part?: Part;
  /**
   * Whether the settings allow this data to be kept. It is dropped as soon as they do not, and `apply` gets no event meanwhile.
   * Absent: always kept.
   */
  isKept?(settings: Settings): boolean;
  /** The fields that an event changes, with their new values; undefined when it changes nothing. */
  apply(data: Data, sequence: number, event: z.infer<Schema>): Partial<Data> | undefined;
  /** The fewest events that make the same data from `empty`, each under the number it had. */
  compact(data: Data): readonly Sequenced<z.infer<Schema>>[];
  /** Whether the event removes something for good, so that its traces must leave the disk before it counts as stored. */
  isErasing?(event: z.infer<Schema>): boolean;
  /** Whether the event only records where the person was: losing it loses no work. */
  isPositionOnly?(event: z.infer<Schema>): boolean;
  /** Whether the event makes the unsaved one directly before it superfluous. */
  supersedes?(event: z.infer<Schema>, earlier: z.infer<Schema>): boolean;
  /** The texts of the event that the person wrote, to be copied where the event cannot be saved. */
  writtenTexts?(event: z.infer<Schema>): readonly (string | undefined)[];
};

/** Checks a module and keeps its exact types. */
export function eventModule<
  Schema extends EventSchema,
  Data extends object,
  const Part extends string = never,
>(module: EventModule<Schema, Data, Part>): EventModule<Schema, Data, Part> {
  return module;
}
