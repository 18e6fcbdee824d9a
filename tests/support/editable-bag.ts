// A bag that tests write by hand, with any files, and optionally valid manifests and signature.
import { formatStatement } from '../../core/kit/kit-statement.ts';
import { formatManifest } from '../../core/kit/manifest.ts';
import { signMessage } from '../../main/disk/minisign/signature-file.ts';
import { filesOfKit } from './kit-in-memory.ts';
import { type MadeKit, sha256 } from './make-kit.ts';

const catalogue = 'data/catalogue.json';
const manifest = 'manifest-sha256.txt';
const tagManifest = 'tagmanifest-sha256.txt';
const signature = 'tagmanifest-sha256.txt.minisig';

/** A bag in memory that can be changed. */
export class EditableBag {
  readonly files: Map<string, Uint8Array>;
  readonly #kit: MadeKit;

  constructor(kit: MadeKit) {
    this.#kit = kit;
    this.files = filesOfKit(kit);
  }

  /** The text of a file. */
  text(path: string): string {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(this.files.get(path));
  }

  /** Writes a file. */
  put(path: string, content: string | Uint8Array): this {
    this.files.set(path, typeof content === 'string' ? new Uint8Array(Buffer.from(content)) : content);
    return this;
  }

  /** Changes the text of a file. */
  edit(path: string, change: (text: string) => string): this {
    return this.put(path, change(this.text(path)));
  }

  /** Adds a line to the payload manifest, with the hash of a file of the bag or of nothing. */
  list(path: string, written = path): this {
    const hash = sha256(this.files.get(path) ?? new Uint8Array());
    return this.edit(manifest, (text) => `${text}${hash}  ${written}\n`);
  }

  /** Takes a file away. */
  remove(path: string): this {
    this.files.delete(path);
    return this;
  }

  /** Names in the catalogue all files of the payload that it does not name yet, as media. */
  nameAll(): this {
    return this.edit(catalogue, (text) => {
      const plain = JSON.parse(text) as { readonly media: readonly object[] };
      const unnamed = [...this.files].filter(
        ([path]) => path.startsWith('data/') && path !== catalogue && !text.includes(JSON.stringify(path)),
      );
      const media = unnamed.map(([path, bytes]) => ({
        path,
        mediaType: 'application/octet-stream',
        sizeBytes: bytes.length,
        sha256: sha256(bytes),
      }));
      return JSON.stringify({ ...plain, media: [...plain.media, ...media] });
    });
  }

  /** Writes the payload manifest again for the current payload, and Payload-Oxum. */
  sealPayload(): this {
    const payload = [...this.files].filter(([path]) => path.startsWith('data/'));
    this.put(manifest, formatManifest(payload.map(([path, bytes]) => ({ path, hash: sha256(bytes) }))));
    return this.sum();
  }

  /** Makes Payload-Oxum what the payload adds up to. */
  sum(): this {
    const payload = [...this.files].filter(([path]) => path.startsWith('data/'));
    const sizeBytes = payload.reduce((total, [, bytes]) => total + bytes.length, 0);
    return this.edit('bag-info.txt', (text) =>
      text.replace(/^Payload-Oxum: .*$/m, `Payload-Oxum: ${sizeBytes}.${payload.length}`),
    );
  }

  /** Writes the tag manifest anew over the tag files as they are, and signs it. */
  sealTags(change: (text: string) => string = (text) => text): this {
    const tags = [...this.files].filter(
      ([path]) => !path.startsWith('data/') && path !== tagManifest && path !== signature,
    );
    this.put(
      tagManifest,
      change(formatManifest(tags.map(([path, bytes]) => ({ path, hash: sha256(bytes) })))),
    );
    return this.sign();
  }

  /** Signs the current tag manifest. */
  sign(): this {
    const { info, publisher } = this.#kit;
    const message = this.files.get(tagManifest) ?? new Uint8Array();
    return this.put(signature, signMessage(message, publisher.key, formatStatement(info)));
  }
}
