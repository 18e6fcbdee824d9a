// Decides what is read of a kit that was only seen: what it says of itself, in three small reads; nothing of it is believed.
import { basename } from 'node:path';
import type { FileHash } from '../../../core/ids.ts';
import { parseBagInfo } from '../../../core/kit/bag-info.ts';
import { bagInfoPath, cataloguePath, kitLimits, tagManifestPath } from '../../../core/kit/bag-layout.ts';
import type { LocalText } from '../../../core/kit/catalogue.ts';
import { titleAtHead } from '../../../core/kit/catalogue-head.ts';
import { decodeDelta, deltaFilePath } from '../../../core/kit/delta/delta-file.ts';
import type { DeltaEnd } from '../../../core/kit/delta.ts';
import { kitInfoOf } from '../../../core/kit/kit-info.ts';
import { openBag } from '../bag-archive/open-bag.ts';
import { openDeltaSource } from '../delta/delta-source.ts';
import { nodeHasher } from '../node-hasher.ts';
import type { KitPlace } from './find-bag.ts';

/** A kit or update as it describes itself. */
export type SeenKit = KitPlace & {
  readonly name: string;
  readonly kit: DeltaEnd;
  readonly title?: LocalText | undefined;
  /** The kit an update starts from. */
  readonly from?: DeltaEnd;
};

/** A list of manifests or of a delta that is larger is not read for a glance. */
const glanceBytes = 2 * 1024 ** 2;
const headBytes = 64 * 1024;

/** Reads what a kit or update says of itself; undefined when it is none of ours. */
export async function readSeenKit(place: KitPlace): Promise<SeenKit | undefined> {
  const name = basename(place.path);
  if (place.form === 'update') {
    const bytes = await (await openDeltaSource(place.path)).readSmall(deltaFilePath, glanceBytes);
    const delta = bytes.ok ? decodeDelta(bytes.value) : bytes;
    return delta.ok ? { ...place, name, kit: delta.value.to, from: delta.value.from } : undefined;
  }
  const source = await openBag(place.path);
  const info = await source.readSmall(bagInfoPath, kitLimits.tagBytes);
  const stated = info.ok ? kitInfoOf(parseBagInfo(info.value).elements) : undefined;
  if (!stated || !('kitId' in stated)) return undefined;
  const tags = await source.readSmall(tagManifestPath, glanceBytes);
  if (!tags.ok) return undefined;
  const { kitId, version, issued } = stated;
  const kit = { kitId, version, issued, treeHash: hashOf(tags.value) };
  const head = await readHead(source);
  return { ...place, name, kit, title: titleAtHead(head) };
}

async function readHead(source: Awaited<ReturnType<typeof openBag>>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const enough = new AbortController();
  await source.stream(
    cataloguePath,
    (bytes) => {
      parts.push(bytes.slice(0, headBytes));
      enough.abort();
    },
    enough.signal,
  );
  return parts[0] ?? new Uint8Array();
}

function hashOf(bytes: Uint8Array): FileHash {
  const hash = nodeHasher.start();
  hash.update(bytes);
  return hash.digest();
}
