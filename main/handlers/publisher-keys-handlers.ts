// Handlers for the keys a publisher signs with.
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Problem } from '../../core/base/problem.ts';
import { fail, ok, type Result } from '../../core/base/result.ts';
import type { HostHandlers } from '../../core/ipc/contract.ts';
import type {
  KeyStatementFacts,
  OpenedStatement,
  PublisherKey,
} from '../../core/ipc/publisher-keys-group.ts';
import { keyIdIn } from '../../core/kit/key-id.ts';
import { countingKeys } from '../../core/kit/key-ring.ts';
import { heirsOf } from '../../core/kit/key-standing.ts';
import {
  type CheckedStatement,
  isSameMatter,
  parseKeyStatement,
  readKeyStatement,
} from '../../core/kit/key-statement.ts';
import { listedName } from '../../core/kit/plain-name.ts';
import { writeFileAtomically } from '../disk/fs/atomic-file.ts';
import { fileSize } from '../disk/fs/file-size.ts';
import { readProblem } from '../disk/fs/problem.ts';
import { openPublisherKeys } from '../disk/keys/publisher-keys.ts';
import type { StoredStatement } from '../disk/keys/statement-folder.ts';
import { rememberStatements, ringFrom } from '../disk/kits/installer/key-memory.ts';
import { parsePublicKey, publicKeyFile } from '../disk/minisign/key-bytes.ts';
import { minisignChecker } from '../disk/minisign/signature-file.ts';
import { menuLabels } from '../menu-labels.ts';
import { pickPath } from '../pick-path.ts';
import type { DialogPorts, Ports } from '../ports.ts';
import { shippedKeys } from './kit-service.ts';

type OwnPorts = DialogPorts & Pick<Ports, 'vault' | 'log' | 'personal' | 'shelf'>;

const mostFileBytes = 64 * 1024;

/** Handlers of the group `publisherKeys`. */
export function publisherKeysHandlers(ports: OwnPorts): HostHandlers['publisherKeys'] {
  const handlers = handlersOf(ports);
  if (ports.folder.keeps !== 'nothing') return handlers;
  // A key is a file on the disk. Statements are read and remembered in memory.
  const refuse = async () => fail({ code: 'session-keeps-nothing' });
  return { ...handlers, make: refuse, bringBackText: refuse, bringBackFile: refuse };
}

function handlersOf(ports: OwnPorts): HostHandlers['publisherKeys'] {
  const keys = openPublisherKeys(ports.personal.publisherKeys);
  return {
    list: async () => ok(await keys.list()),
    make: async (given) => await goBy(ports, await keys.make(given)),
    use: (keyId) => keys.use(keyId),
    sheet: (keyId) => keys.sheet(keyId),
    bringBackText: async ({ text, publisher, passphrase }) =>
      await goBy(ports, await keys.bringBack({ text, publisher, passphrase, file: publisher })),
    bringBackFile: async ({ argument, paths }) => {
      const [path = ''] = paths;
      const read = await readSmallText(path);
      if (!read.ok) return read;
      const brought = await keys.bringBack({
        ...argument,
        text: read.value,
        file: listedName(basename(path)),
      });
      return await goBy(ports, brought);
    },
    changePassphrase: ({ keyId, passphrase, newPassphrase }) =>
      keys.changePassphrase(keyId, passphrase, newPassphrase),
    remove: (keyId) => keys.remove(keyId),
    savePublic: async (keyId) => {
      const key = (await keys.list()).find((other) => other.keyId === keyId);
      const half = key && parsePublicKey(key.publicKey);
      if (!half) return fail(notHere(`${keyId}.pub`));
      return await save(ports, `${keyId}.pub`, publicKeyFile(half));
    },
    replace: async ({ keyId, passphrase, newKeyId, newPassphrase }) =>
      facts(await keys.replace({ keyId, passphrase }, { keyId: newKeyId, passphrase: newPassphrase })),
    revoke: async ({ keyId, reason, signerId, passphrase }) =>
      facts(await keys.revoke(keyId, reason, { keyId: signerId, passphrase })),
    statements: async () => ok((await keys.statements()).map((stored) => factsOf(stored))),
    saveStatement: async (fileName) => {
      const stored = (await keys.statements()).find((other) => other.fileName === fileName);
      if (!stored) return fail(notHere(fileName));
      return await save(ports, fileName, stored.statement.text);
    },
    openStatement: async ({ paths }) => {
      const [path = ''] = paths;
      const read = await readSmallText(path);
      if (!read.ok) return read;
      return await openStatement(ports, read.value, listedName(basename(path)));
    },
  };
}

/** The owner of a key need not confirm its publisher: kits signed with it are known here from now on. */
async function goBy(ports: OwnPorts, held: Result<PublisherKey>): Promise<Result<PublisherKey>> {
  if (!held.ok) return held;
  const { keyId, publicKey, publisher } = held.value;
  const ring = ringFrom({ vault: ports.vault, shipped: shippedKeys(ports) });
  if (countingKeys(ring).some((key) => key.publicKey === publicKey)) return held;
  // The key itself is safe; where this cannot be noted, the question comes with the first kit.
  await ports.vault.append({ kind: 'key-accepted', version: 1, keyId, publicKey, publisher });
  return held;
}

/** What a statement does here; the name is the one bound to the key, never the one the statement claims. */
async function openStatement(ports: OwnPorts, text: string, file: string): Promise<Result<OpenedStatement>> {
  const statement = readKeyStatement(text, minisignChecker);
  if (!statement) return fail({ code: 'key-statement-invalid', file });
  const memory = ports.shelf().keyMemory();
  const { action, key } = statement;
  const noted = await rememberStatements(memory, [statement]);
  if (!noted.ok) return noted;
  const isKept = ports.vault.snapshot().statements.some((other) => isSame(other.text, statement));
  const ring = ringFrom(memory);
  const publisher = countingKeys(ring, []).find((root) =>
    [root.publicKey, ...heirsOf(root.publicKey, ring.statements ?? [])].includes(key),
  )?.publisher;
  return ok({
    outcome: noted.value > 0 ? 'noted' : isKept ? 'known' : 'stranger',
    action,
    keyId: keyIdIn(key),
    ...(action === 'replace' ? { newKeyId: keyIdIn(statement.newKey) } : {}),
    ...(publisher === undefined ? {} : { publisher }),
  });
}

function isSame(text: string, statement: CheckedStatement): boolean {
  const other = parseKeyStatement(text);
  return other !== undefined && isSameMatter(other, statement);
}

/** Writes a file into a folder that the person chooses. */
async function save(ports: OwnPorts, name: string, text: string): Promise<Result<string | undefined>> {
  const title = menuLabels[ports.language()].saveInFolder;
  const [folder] = await pickPath(ports, { kind: 'folder', title });
  if (folder === undefined) return ok(undefined);
  const written = await writeFileAtomically(join(folder, name), text);
  return written.ok ? ok(name) : written;
}

async function readSmallText(path: string): Promise<Result<string>> {
  const file = listedName(basename(path));
  try {
    const sizeBytes = await fileSize(path);
    if (sizeBytes > mostFileBytes)
      return fail({ code: 'kit-too-large', file, sizeBytes, limitBytes: mostFileBytes });
    return ok(await readFile(path, 'utf8'));
  } catch (error) {
    return fail(readProblem(error, file));
  }
}

function facts(stored: Result<StoredStatement>): Result<KeyStatementFacts> {
  return stored.ok ? ok(factsOf(stored.value)) : stored;
}

function factsOf({ fileName, statement }: StoredStatement): KeyStatementFacts {
  const { action, day } = statement;
  const keyId = keyIdIn(statement.key);
  return action === 'replace'
    ? { fileName, action, keyId, newKeyId: keyIdIn(statement.newKey), day }
    : { fileName, action, keyId, day };
}

function notHere(file: string): Problem {
  return { code: 'key-invalid', file, reason: 'not-here' };
}
