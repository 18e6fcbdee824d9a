// The script of the pages that the built program writes, for tests that verify kits by code that was not built.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const script = join(import.meta.dirname, '..', '..', 'out', 'app', 'web', 'page.js');

/** Makes its hash known to `core/kit/page-code.ts`, as the build does. */
export function knowBuiltPage(): void {
  if (!existsSync(script)) return;
  const pageScriptHash = createHash('sha256').update(readFileSync(script)).digest('base64');
  Object.assign(globalThis, { pageScriptHash });
}
