// Versions of a kit and deltas between them for tests, without writing twice.
import { join } from 'node:path';
import type { Problem } from '../../../../../core/base/problem.ts';
import { ok, type Result } from '../../../../../core/base/result.ts';
import type { Catalogue } from '../../../../../core/kit/catalogue.ts';
import { carriedPath, deltaFilePath, encodeDelta } from '../../../../../core/kit/delta/delta-file.ts';
import { openDelta } from '../../../../../core/kit/delta/open-delta.ts';
import { readListedKit } from '../../../../../core/kit/delta/read-listed.ts';
import { planDelta } from '../../../../../core/kit/delta.ts';
import { verifyBag } from '../../../../../core/kit/verify-bag.ts';
import { nodeHasher } from '../../../../../main/disk/fs/node-hasher.ts';
import { jobFor } from '../../../../support/check-kit.ts';
import { filesOfKit } from '../../../../support/kit-in-memory.ts';
import { type MadeKit, makeKit, type TestPublisher } from '../../../../support/make-kit.ts';
import { memoryBag } from '../../../../support/memory-bag.ts';

/** Files of a bag or of a delta by path. */
export type Files = Map<string, Uint8Array>;
/** A version of a kit and all its files. */
export type Version = { readonly kit: MadeKit; readonly files: Files };

/** Makes one version of `org.example.kit` with these payload files. */
export async function makeVersion(
  folder: string,
  publisher: TestPublisher,
  number: number,
  files: Readonly<Record<string, Uint8Array | string>>,
  catalogue?: (catalogue: Catalogue) => Catalogue,
): Promise<Version> {
  const kit = await makeKit(join(folder, String(number)), {
    publisher,
    version: `2026.${number}`,
    issued: `2026-${String(number).padStart(2, '0')}-01`,
    files,
    ...(catalogue === undefined ? {} : { catalogue }),
  });
  return { kit, files: filesOfKit(kit) };
}

/** The files of the delta between two bags. */
export async function deltaBetween(from: Files, to: Files): Promise<Files> {
  const [before, after] = [await listed(from), await listed(to)];
  const delta = planDelta(before, after);
  const made: Files = new Map([[deltaFilePath, new Uint8Array(Buffer.from(encodeDelta(delta)))]]);
  for (const { hash } of delta.carries) {
    const path = [...after.files].find(([, file]) => file.hash === hash)?.[0] ?? '';
    made.set(carriedPath(hash), to.get(path) ?? new Uint8Array());
  }
  return made;
}

/** Applies a delta: the files that come out, once they have verified as the target. */
export async function applyInMemory(base: Files, delta: Files, kit: MadeKit): Promise<Result<Files>> {
  const opened = await openDelta({ delta: memoryBag(delta), base: memoryBag(base), hasher: nodeHasher });
  if (!opened.ok) return opened;
  const { target, problemOf } = opened.value;
  const checked = await verifyBag(jobFor(kit, { source: target }));
  if (!checked.ok) return checked;
  const problem = problemOf(checked.value);
  if (problem) return { ok: false, problem };
  const files: Files = new Map();
  const entries = await target.list();
  for (const { path } of entries.ok ? entries.value : []) files.set(path, await wholeFile(target, path));
  return ok(files);
}

/** The code of the problem a result ended with. */
export function problemIn(result: Result<unknown>): Problem | undefined {
  return result.ok ? undefined : result.problem;
}

async function listed(files: Files) {
  const read = await readListedKit(memoryBag(files), nodeHasher);
  if (!read.ok) throw new Error(`not listed: ${JSON.stringify(read.problem)}`);
  return read.value;
}

async function wholeFile(bag: ReturnType<typeof memoryBag>, path: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const read = await bag.stream(path, (bytes) => {
    parts.push(bytes.slice());
  });
  if (!read.ok) throw new Error(`not read: ${JSON.stringify(read.problem)}`);
  return new Uint8Array(Buffer.concat(parts));
}
