// Handler of app://impact-kit/…: it serves the built page and objects of installed kits, and nothing else.
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session, session } from 'electron';
import { type FileHash, isFileHash } from '../core/base/ids.ts';
import { appHost, appScheme } from './app-origin.ts';
import type { FileReader } from './disk/fs/content-disk.ts';
import { type ObjectBytes, ObjectResponder } from './object-response.ts';
import { rendererFolder } from './places.ts';
import { answerRange } from './range-response.ts';
import { sealDefaultSession } from './security.ts';

/**
 * The page's policy. `wasm-unsafe-eval` lets pdf.js decode JPEG 2000 and JBIG2 pictures; it allows no JavaScript from text.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "media-src 'self' blob:",
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // The one policy of renderer/ui/trusted-types.ts.
  'trusted-types default',
].join('; ');

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
  '.md': 'text/markdown; charset=utf-8',
};

/** Where bytes behind a path are; `mediaType` when the name does not tell. */
type ServedFile = {
  readonly absolutePath: string;
  readonly mediaType?: string;
  /** Reads a file that may be encrypted. */
  readonly reader?: FileReader;
};
/** An object of a kit: only bytes that have its hash are sent. */
type ServedObject = {
  readonly sha256: FileHash;
  readonly mediaType: string | undefined;
  open(): Promise<ObjectBytes | undefined>;
};
/** Finds the file or object behind the rest of a path, or undefined. */
type FileFinder = (rest: string) => ServedFile | ServedObject | undefined;

/** Answers `app://impact-kit/…` in one session; what is served in one cannot be reached from another. */
export class AppServer {
  readonly #finders = new Map<string, FileFinder>();
  readonly #session: Session;

  /** Starts to answer; the program must be ready. The session is sealed when it is made (main/security.ts). */
  constructor(served: Session) {
    this.#session = served;
    served.protocol.handle(appScheme, (request) => answer(request, this.#finders));
  }

  /** Makes `app://impact-kit/<prefix>/<rest>` answer with the files that `find` names. Returns how to end it. */
  serveFolder(prefix: string, find: FileFinder): () => void {
    this.#finders.set(prefix, find);
    return () => this.#finders.delete(prefix);
  }

  /** Answers nothing any more. */
  end(): void {
    this.#session.protocol.unhandle(appScheme);
  }
}

const objects = new ObjectResponder();
let main: AppServer | undefined;

/** The same in the session of the main window. */
export function serveFolder(prefix: string, find: FileFinder): () => void {
  if (!main) throw new Error('nothing is served yet');
  return main.serveFolder(prefix, find);
}

/** Must run before the program is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

/** Starts to answer; must run when the program is ready. */
export function serveApp(): void {
  sealDefaultSession();
  main = new AppServer(session.defaultSession);
}

/** Makes the finder for objects of kits: `/object/<sha256>`. */
export function objectFinder(
  open: (hash: FileHash) => Promise<ObjectBytes | undefined>,
  mediaTypeOf: (hash: string) => string | undefined,
): FileFinder {
  return (rest) =>
    isFileHash(rest) ? { sha256: rest, mediaType: mediaTypeOf(rest), open: () => open(rest) } : undefined;
}

async function answer(request: Request, finders: ReadonlyMap<string, FileFinder>): Promise<Response> {
  const address = new URL(request.url);
  if (address.host !== appHost || request.method !== 'GET') return notFound();
  const path = decodePath(address.pathname);
  if (path === undefined) return notFound();
  const [prefix = '', ...rest] = path.split('/');
  const find = finders.get(prefix);
  if (find) {
    const file = find(rest.join('/'));
    return file ? await answerFile(file, request.headers.get('range')) : notFound();
  }
  return await answerPage(path === '' ? 'index.html' : path);
}

async function answerFile(file: ServedFile | ServedObject, range: string | null): Promise<Response> {
  // Opened as a document it would be a download, which is refused.
  const headers = { ...headersFor(file), 'content-disposition': 'attachment' };
  return 'sha256' in file
    ? await objects.answer(file, range, headers)
    : await answerRange(file.absolutePath, range, headers, file.reader);
}

function decodePath(pathname: string): string | undefined {
  try {
    const path = decodeURIComponent(pathname).slice(1);
    const isSafe = !path.includes('\\') && !path.includes('\0') && !path.split('/').includes('..');
    return isSafe ? path : undefined;
  } catch {
    return undefined;
  }
}

async function answerPage(path: string): Promise<Response> {
  const absolutePath = normalize(join(rendererFolder(), path));
  if (!absolutePath.startsWith(rendererFolder() + sep)) return notFound();
  try {
    return new Response(inOnePiece(await readFile(absolutePath)), { headers: headersFor({ absolutePath }) });
  } catch {
    return notFound();
  }
}

/** A response copies bytes that it is given as such, and what a page is made of would be in memory several times. */
function inOnePiece(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

function headersFor(file: ServedFile | Pick<ServedObject, 'sha256' | 'mediaType'>): Record<string, string> {
  const named = 'absolutePath' in file ? mediaTypes[extname(file.absolutePath)] : undefined;
  return {
    'content-type': file.mediaType ?? named ?? 'application/octet-stream',
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  };
}

function notFound(): Response {
  return new Response('not found', {
    status: 404,
    headers: { 'content-security-policy': contentSecurityPolicy },
  });
}
