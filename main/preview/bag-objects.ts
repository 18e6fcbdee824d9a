// Objects of a kit in a folder, in one file or in an update, read where the kit is.

import type { FileHash } from '../../core/base/ids.ts';
import type { BagSource } from '../../core/base/ports.ts';
import { ok, type Result } from '../../core/base/result.ts';
import { listBag } from '../../core/kit/bag-listing.ts';
import type { KitCheck } from '../../core/kit/verdict.ts';
import type { ObjectBytes } from '../object-response.ts';

/** Opens the bytes of an object; undefined where the kit does not have it. */
type OpenObject = (hash: FileHash) => Promise<ObjectBytes | undefined>;

/** Finds the objects of a checked kit in its source. Problems of listing it. */
export async function bagObjects(source: BagSource, check: KitCheck): Promise<Result<OpenObject>> {
  const listed = await source.list();
  if (!listed.ok) return listed;
  // A system may spell a name otherwise than the manifest does.
  const { files } = listBag(listed.value);
  const places = new Map<FileHash, { readonly place: string; readonly sizeBytes: number }>();
  for (const [path, { hash, sizeBytes }] of check.files) {
    const place = files.get(path)?.path;
    if (place !== undefined) places.set(hash, { place, sizeBytes });
  }
  return ok(async (hash) => {
    const found = places.get(hash);
    return found && new BagObject(source, found.place, found.sizeBytes);
  });
}

/** Reads an object from its begin; a part that lies before the last one begins again. */
class BagObject implements ObjectBytes {
  readonly sizeBytes: number;
  readonly #source: BagSource;
  readonly #place: string;
  #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  #at = 0;
  /** What was read of the stream and not given out yet. */
  #rest = new Uint8Array();

  constructor(source: BagSource, place: string, sizeBytes: number) {
    this.#source = source;
    this.#place = place;
    this.sizeBytes = sizeBytes;
  }

  async read(begin: number, end: number): Promise<Uint8Array> {
    if (!this.#reader || begin < this.#at) {
      await this.close();
      this.#reader = streamOf(this.#source, this.#place).getReader();
    }
    while (this.#at < begin) await this.#take(begin - this.#at);
    const bytes = new Uint8Array(end - begin);
    for (let filled = 0; filled < bytes.length; ) {
      const part = await this.#take(bytes.length - filled);
      bytes.set(part, filled);
      filled += part.length;
    }
    return bytes;
  }

  async close(): Promise<void> {
    const reader = this.#reader;
    this.#reader = undefined;
    this.#at = 0;
    this.#rest = new Uint8Array();
    await reader?.cancel().catch(() => undefined);
  }

  /** At least one of the next bytes; throws where there is none. */
  async #take(most: number): Promise<Uint8Array> {
    while (this.#rest.length === 0) {
      const next = await this.#reader?.read();
      if (!next?.value) throw new Error('the object ended early');
      this.#rest = Uint8Array.from(next.value);
    }
    const part = this.#rest.subarray(0, most);
    this.#rest = this.#rest.subarray(part.length);
    this.#at += part.length;
    return part;
  }
}

/** The bytes of a file of a bag, as slowly as they are asked for. */
function streamOf(source: BagSource, place: string): ReadableStream<Uint8Array> {
  const stopping = new AbortController();
  let wake = (): void => undefined;
  stopping.signal.addEventListener('abort', () => wake());
  return new ReadableStream(
    {
      start: (controller) => {
        const send = async (bytes: Uint8Array): Promise<void> => {
          if (stopping.signal.aborted) return;
          controller.enqueue(bytes.slice());
          if ((controller.desiredSize ?? 0) > 0) return;
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        };
        void source.stream(place, send, stopping.signal).then(
          (read) => {
            if (stopping.signal.aborted) return;
            if (read.ok) controller.close();
            else controller.error(new Error(read.problem.code));
          },
          (error: unknown) => controller.error(error),
        );
      },
      pull: () => wake(),
      cancel: () => stopping.abort(),
    },
    { highWaterMark: 1 },
  );
}
