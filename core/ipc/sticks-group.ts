// Decides what main and the page say to each other about writing kits to sticks and checking them again.
import type { SourceToken } from '../base/ids.ts';
import type { Progress } from '../base/progress.ts';
import { z } from '../base/zod.ts';
import type { Platform } from '../stick/platforms.ts';
import type { RegisterLine, StickProgress } from '../stick/register.ts';
import { call, event } from './contract-kind.ts';

/** A stick, or a folder that stands for one. */
export type StickPlace = {
  readonly token: string;
  readonly name: string;
  readonly kind: 'drive' | 'folder';
  readonly sizeBytes: number;
  readonly freeBytes: number;
  /** As the system calls it, `unknown` where it does not say. */
  readonly fileSystem: string;
  /** Why it cannot be written: it is write-protected, or it is the stick this program runs from. */
  readonly refusal?: 'read-only' | 'own';
  /** What it says that lies on it; nothing of it was verified. */
  readonly kit?: { readonly id: string; readonly version: string };
  readonly platforms: readonly Platform[];
};

/** A program that can be carried along. */
export type StickProgram = {
  readonly token: string;
  readonly platform: Platform;
  /** Name of its folder. */
  readonly name: string;
  readonly isRunning: boolean;
  readonly sizeBytes: number;
};

/** What became of one stick. */
export type StickAnswer = { readonly token: string; readonly line: RegisterLine };

/** How far one stick is. */
export type StickMoved = Omit<StickProgress, 'target'> & { readonly token: string };

const maxSticks = 64;
const token = z.string().regex(/^[0-9a-f]{32}$/);
const kitToken = token as unknown as z.ZodType<SourceToken>;
const sticks = z
  .array(z.strictObject({ token, label: z.string().max(80).optional() }))
  .min(1)
  .max(maxSticks);

/** The group `sticks` of the contract. */
export const sticksGroup = {
  /** Drives that can be pulled out, and the folders chosen in this session as long as they are there. */
  places: call<readonly StickPlace[]>()(z.undefined()),
  /** Lets the person choose a folder on a stick; undefined when they changed their mind. */
  chooseFolder: call<StickPlace | undefined>()(z.undefined()),
  /** The program that runs, where it can be carried along, and those chosen in this session; one for each system. */
  programs: call<readonly StickProgram[]>()(z.undefined()),
  /** Lets the person choose a folder with programs of other systems; all programs then at hand. `program-missing`. */
  chooseProgram: call<readonly StickProgram[]>()(z.undefined()),
  /**
   * Verifies the kit (the one in use without `kit`), then writes it to all sticks; each is answered by itself. Fails only when the kit
   * is not good or not there, before any stick is touched, or with `stopped`.
   */
  write: call<readonly StickAnswer[]>()(
    z.strictObject({ kit: kitToken.optional(), sticks, programs: z.array(token).max(3) }),
  ),
  /** Reads sticks again and writes nothing to them. */
  recheck: call<readonly StickAnswer[]>()(z.strictObject({ sticks })),
  /** Stops one stick, or all. */
  stop: call<void>()(token.optional()),
  /** How far the kit is verified, before any stick is touched. */
  kitProgressed: event<Progress>(),
  progressed: event<StickMoved>(),
  /** All lines of the register of this computer, the oldest first. */
  register: call<readonly RegisterLine[]>()(z.undefined()),
  /** Lets the person save the register as a file; its name, or undefined when they changed their mind. `disk-full`, `disk-write-failed`. */
  saveRegister: call<string | undefined>()(z.enum(['json', 'csv'])),
} as const;
