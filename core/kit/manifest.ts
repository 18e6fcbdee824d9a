// Reader and writer of manifests (RFC 8493, 2.1.3 and 2.2.1).
import { compareTexts } from '../base/compare-texts.ts';
import { type FileHash, toFileHash } from '../base/ids.ts';
import { isPayloadPath, kitLimits, unlistedTagPaths } from './bag-layout.ts';
import { collidingPaths } from './colliding-paths.ts';
import type { UnsafePath } from './path-fault.ts';
import { decodePath, encodePath } from './percent-path.ts';
import { pathFault } from './safe-path.ts';
import { readTagText, type TagTextFault } from './tag-text.ts';

/** One file in a manifest. */
export type ManifestEntry = { readonly path: string; readonly hash: FileHash };

/** Why a line of a manifest is refused. */
export type ManifestFaultReason =
  | TagTextFault
  | 'line-malformed'
  | 'line-percent-encoding'
  | 'path-twice'
  | 'lists-itself'
  | 'too-many-lines'
  | 'tag-not-listed'
  | 'no-file-listed'
  | 'other-algorithm';

/** A refused line. `line` counts from 1; 0 means the whole file. */
type ManifestFault = { readonly line: number; readonly reason: ManifestFaultReason };

/** Content of a manifest. Entries are safe and unique; all other lines are in `faults` and `unsafe`. */
type ParsedManifest = {
  readonly entries: readonly ManifestEntry[];
  readonly faults: readonly ManifestFault[];
  readonly unsafe: readonly UnsafePath[];
};

/** The kind of files that a manifest lists: the payload, or the tag files. */
export type ManifestKind = 'payload' | 'tag';

// One or more spaces or tabs. The asterisk that md5sum writes before binary files fails strict validation (RFC 8493, 6.1.3).
const linePattern = /^([0-9A-Fa-f]{64})[ \t]+([^ \t*].*)$/s;

/** Reads a SHA-256 manifest. A leading `./` is removed, and hashes become lower case. */
export function parseManifest(bytes: Uint8Array, kind: ManifestKind): ParsedManifest {
  const { lines, fault } = readTagText(bytes);
  if (fault) return { entries: [], faults: [{ line: 0, reason: fault }], unsafe: [] };
  if (lines.length > kitLimits.files)
    return { entries: [], faults: [{ line: 0, reason: 'too-many-lines' }], unsafe: [] };
  const reader = new ManifestReader(kind);
  for (const [index, line] of lines.entries()) reader.read(line, index + 1);
  return reader.finish();
}

class ManifestReader {
  readonly #kind: ManifestKind;
  readonly #entries = new Map<string, ManifestEntry>();
  readonly #faults: ManifestFault[] = [];
  readonly #unsafe: UnsafePath[] = [];

  constructor(kind: ManifestKind) {
    this.#kind = kind;
  }

  read(text: string, line: number): void {
    const [, digits, written] = linePattern.exec(text) ?? [];
    const decoded = written === undefined ? undefined : decodePath(written);
    if (digits === undefined || written === undefined) this.#refuse(line, 'line-malformed');
    else if (decoded === undefined) this.#refuse(line, 'line-percent-encoding');
    else this.#add(decoded.replace(/^(?:\.\/)+/, ''), toFileHash(digits.toLowerCase()), line);
  }

  #add(path: string, hash: FileHash, line: number): void {
    const reason = pathFault(path) ?? this.#placeFault(path);
    if (reason) this.#unsafe.push({ path, reason });
    else if (this.#kind === 'tag' && unlistedTagPaths.includes(path)) this.#refuse(line, 'lists-itself');
    else if (this.#entries.has(path)) this.#refuse(line, 'path-twice');
    else this.#entries.set(path, { path, hash });
  }

  finish(): ParsedManifest {
    for (const path of collidingPaths([...this.#entries.keys()])) {
      this.#entries.delete(path);
      this.#unsafe.push({ path, reason: 'path-twin' });
    }
    if (this.#entries.size === 0 && this.#faults.length === 0 && this.#unsafe.length === 0)
      this.#refuse(0, 'no-file-listed');
    return { entries: [...this.#entries.values()], faults: this.#faults, unsafe: this.#unsafe };
  }

  #placeFault(path: string): 'path-outside-payload' | 'path-inside-payload' | undefined {
    if (this.#kind === 'payload') return isPayloadPath(path) ? undefined : 'path-outside-payload';
    return isPayloadPath(path) ? 'path-inside-payload' : undefined;
  }

  #refuse(line: number, reason: ManifestFaultReason): void {
    this.#faults.push({ line, reason });
  }
}

/** Writes a manifest in the format of sha256sum: sorted by path, with two spaces between hash and path. */
export function formatManifest(entries: readonly ManifestEntry[]): string {
  return [...entries]
    .sort((one, other) => compareTexts(one.path, other.path))
    .map(({ path, hash }) => `${hash}  ${encodePath(path)}\n`)
    .join('');
}
