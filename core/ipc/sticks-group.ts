// Contract for writing kits to sticks and checking sticks.
import type { SourceToken } from '../base/ids.ts';
import type { Progress } from '../base/progress.ts';
import { z } from '../base/zod.ts';
import type { Platform } from '../stick/platforms.ts';
import type { RegisterLine, StickProgress } from '../stick/register.ts';
import { call, event } from './contract-kind.ts';
import { kitId } from './kit-id.ts';

/** A stick, or a folder used like one. */
export type StickPlace = {
  readonly token: string;
  readonly name: string;
  readonly kind: 'drive' | 'folder';
  readonly sizeBytes: number;
  readonly freeBytes: number;
  /** File system by the system's name; `unknown` if it is not reported. */
  readonly fileSystem: string;
  /** Why it cannot be written: it is write-protected, or this program runs from it. */
  readonly refusal?: 'read-only' | 'own';
  /** Its contents by its own description, not verified. */
  readonly kit?: { readonly id: string; readonly version: string };
  readonly platforms: readonly Platform[];
};

/** A program that can be copied to a stick. */
export type StickProgram = {
  readonly token: string;
  readonly platform: Platform;
  /** Name of its folder. */
  readonly name: string;
  readonly isRunning: boolean;
  readonly sizeBytes: number;
};

/** Result for one stick. */
export type StickAnswer = { readonly token: string; readonly line: RegisterLine };

/** Progress of one stick. */
export type StickMoved = Omit<StickProgress, 'target'> & { readonly token: string };

const maxSticks = 64;
const token = z.string().regex(/^[0-9a-f]{32}$/);
const kitToWrite = z.union([
  z.strictObject({ token: token as unknown as z.ZodType<SourceToken> }),
  z.strictObject({ kitId }),
]);
/** The kit that is written: a candidate by its token, or an installed kit by its id. */
export type KitToWrite = z.infer<typeof kitToWrite>;
const sticks = z
  .array(z.strictObject({ token, label: z.string().max(80).optional() }))
  .min(1)
  .max(maxSticks);

/** The group `sticks` of the contract. */
export const sticksGroup = {
  /** Removable drives, and the folders chosen in this session as long as they exist. */
  places: call<readonly StickPlace[]>()(z.undefined()),
  /** Lets the person choose a folder on a stick; undefined if the person cancelled. */
  chooseFolder: call<StickPlace | undefined>()(z.undefined()),
  /** The running program if it can be copied, and those chosen in this session; one for each platform. */
  programs: call<readonly StickProgram[]>()(z.undefined()),
  /** Lets the person choose a folder with programs for other platforms; returns all available programs. `program-missing`. */
  chooseProgram: call<readonly StickProgram[]>()(z.undefined()),
  /**
   * Verifies a candidate or an installed kit, then writes it to all sticks, with a separate result for each. Fails only before any
   * stick is changed: if the kit is missing or invalid, or with `stopped`.
   */
  write: call<readonly StickAnswer[]>()(
    z.strictObject({ kit: kitToWrite, sticks, programs: z.array(token).max(3) }),
  ),
  /** Checks sticks without writing to them. */
  recheck: call<readonly StickAnswer[]>()(z.strictObject({ sticks })),
  /** Stops one stick, or all. */
  stop: call<void>()(token.optional()),
  /** Progress of verifying the kit, before any stick is changed. */
  kitProgressed: event<Progress>(),
  progressed: event<StickMoved>(),
  /** All lines of the register of this computer, the oldest first. */
  register: call<readonly RegisterLine[]>()(z.undefined()),
  /** Lets the person save the register as a table; returns its name, undefined if the person cancelled. `disk-full`, `disk-write-failed`. */
  saveRegister: call<string | undefined>()(z.undefined()),
} as const;
