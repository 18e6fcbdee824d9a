// Statements about keys: valid and invalid ones, and their effect on kits.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyIdIn } from '../../../../core/kit/key-id.ts';
import type { KeyRing } from '../../../../core/kit/key-ring.ts';
import {
  isStatementPath,
  joinKeyStatement,
  readKeyStatement,
  statementFileName,
} from '../../../../core/kit/key-statement.ts';
import { statementsToKeep } from '../../../../core/kit/statements-to-keep.ts';
import { minisignChecker, signMessage } from '../../../../main/disk/minisign/signature-file.ts';
import { checkKit, ringOf } from '../../../support/check-kit.ts';
import { replacement, revocation, statementTags } from '../../../support/key-statements.ts';
import { type MadeKit, makeKit, makePublisher, type TestPublisher } from '../../../support/make-kit.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const read = (text: string) => readKeyStatement(text, minisignChecker);
const [old, next, third] = [await makePublisher(), await makePublisher(), await makePublisher()];
const last = [{ kitId: 'org.example.kit', version: '2026.1' }];

async function kitBy(
  publisher: TestPublisher | 'unsigned',
  version: string,
  tags: Record<string, string> = {},
): Promise<MadeKit> {
  return await makeKit(join(temporaryFolder(), 'kit'), { publisher, version, tags });
}

describe('a statement about a key', () => {
  it('is read back as it was made, also with the line ends of Windows', () => {
    const statement = replacement(old, next, last);
    expect(read(statement.text)).toEqual(statement);
    expect(read(statement.text.replaceAll('\n', '\r\n'))).toEqual(statement);
    expect(isStatementPath(`statements/${statementFileName(statement)}`)).toBe(true);
    expect(isStatementPath(`statements/${statementFileName(revocation(old))}`)).toBe(true);
  });

  it('is nothing when any byte of it is another', () => {
    const { text } = replacement(old, next, last);
    const step = 7;
    for (let at = 0; at < text.length; at += step) {
      const changed = `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`;
      expect(read(changed), `byte ${at}`).toBeUndefined();
    }
    for (const part of [text.slice(0, -1), `${text}\n`, text.slice(text.indexOf('\n') + 1), ''])
      expect(read(part)).toBeUndefined();
  });

  it('needs the signatures of both keys, each its own', () => {
    const lines = replacement(old, next).text.split('\n\n')[0] ?? '';
    const signed = (...keys: readonly TestPublisher[]): string =>
      joinKeyStatement(
        `${lines}\n`,
        keys.map(({ key }) => signMessage(Buffer.from(`${lines}\n`), key, 'key-statement')),
      );
    expect(read(signed(old, next))).toBeDefined();
    for (const keys of [[], [old], [next], [next, old], [old, old], [old, third], [old, next, next]])
      expect(read(signed(...keys))).toBeUndefined();
  });

  it('is not taken from a signature that was made for something else', () => {
    const lines = `${replacement(old, next).text.split('\n\n')[0] ?? ''}\n`;
    const comment = 'kit:org.example.kit version:2026.1 issued:2026-03-01';
    const signatures = [old, next].map(({ key }) => signMessage(Buffer.from(lines), key, comment));
    expect(read(joinKeyStatement(lines, signatures))).toBeUndefined();
  });

  it('names keys whose ids are those that minisign prints', () => {
    for (const { trusted } of [old, next, third]) expect(keyIdIn(trusted.publicKey)).toBe(trusted.keyId);
  });
});

describe('a kit', () => {
  it('signed with the new key of a publisher is trusted once the statement was seen, in it or before', async () => {
    const ring = ringOf(old);
    expect((await checkKit(await kitBy(next, '2026.2'), { ring })).trust.kind).toBe('unknown-key');
    const statement = replacement(old, next, last);
    const carrying = await checkKit(await kitBy(next, '2026.2', statementTags(statement)), { ring });
    const trust = {
      kind: 'trusted',
      keyId: next.trusted.keyId,
      publisher: old.trusted.publisher,
      confirmedBy: old.trusted.keyId,
    };
    expect(carrying).toMatchObject({ isAcceptable: true, trust, statements: [statement] });
    const remembered: KeyRing = { ...ring, statements: [statement] };
    expect(await checkKit(await kitBy(next, '2026.3'), { ring: remembered })).toMatchObject({ trust });
    const known: KeyRing = { trusted: [], known: [old.trusted], withdrawn: [], statements: [statement] };
    expect((await checkKit(await kitBy(next, '2026.3'), { ring: known })).trust.kind).toBe('known');
  });

  it('signed with a replaced key counts when it was issued before, whatever its date says', async () => {
    const ring: KeyRing = { ...ringOf(old), statements: [replacement(old, next, last)] };
    expect(await checkKit(await kitBy(old, '2026.1'), { ring })).toMatchObject({ isAcceptable: true });
    const replayed = await makeKit(join(temporaryFolder(), 'kit'), {
      publisher: old,
      version: '2026.2',
      issued: '2001-01-01',
    });
    expect(await checkKit(replayed, { ring })).toMatchObject({
      isAcceptable: false,
      problems: [{ code: 'key-replaced', keyId: old.trusted.keyId }],
      trust: { kind: 'retired', why: 'replaced', publisher: old.trusted.publisher },
    });
  });

  it('signed with a revoked key is refused, old or new, also when nobody knew the key', async () => {
    const statement = revocation(old);
    for (const ring of [ringOf(old), ringOf(third)]) {
      const told: KeyRing = { ...ring, statements: [statement] };
      for (const version of ['2020.1', '2026.1']) {
        const check = await checkKit(await kitBy(old, version), {
          ring: told,
          acceptedKey: old.trusted.publicKey,
        });
        expect(check.problems[0]).toMatchObject({ code: 'key-revoked', keyId: old.trusted.keyId });
        expect(check.kit).toBeUndefined();
      }
    }
    const carrying = await kitBy(old, '2026.1', statementTags(statement));
    expect((await checkKit(carrying, { ring: ringOf(old) })).problems[0]?.code).toBe('key-revoked');
  });

  it('signed by either of two successors is not trusted, and the old key says so', async () => {
    const statements = [replacement(old, next), replacement(old, third)];
    const ring: KeyRing = { ...ringOf(old), statements };
    expect((await checkKit(await kitBy(next, '2026.2'), { ring })).trust.kind).toBe('unknown-key');
    expect((await checkKit(await kitBy(third, '2026.2'), { ring })).trust.kind).toBe('unknown-key');
    expect((await checkKit(await kitBy(old, '2026.2'), { ring })).problems).toMatchObject([
      { code: 'key-disputed' },
    ]);
  });

  it('without a signature stays refused, but what it states counts by itself', async () => {
    const statement = revocation(old);
    const check = await checkKit(await kitBy('unsigned', '2026.1', statementTags(statement)), {
      ring: ringOf(old),
    });
    expect(check.problems).toMatchObject([{ code: 'signature-absent' }]);
    expect(check.statements).toEqual([statement]);
  });

  it('with a damaged statement is refused as changed, and the statement counts for nothing', async () => {
    const statement = replacement(old, next);
    const kit = await kitBy(next, '2026.2', statementTags(statement));
    const path = `statements/${statementFileName(statement)}`;
    writeFileSync(join(kit.folder, path), statement.text.replace('publisher: ', 'publisher: X'));
    const check = await checkKit(kit, { ring: ringOf(old) });
    expect(check.statements).toEqual([]);
    expect(check.trust.kind).toBe('unknown-key');
    expect(check.findings.changed).toEqual([path]);
    rmSync(join(kit.folder, path));
    expect((await checkKit(kit, { ring: ringOf(old) })).trust.kind).toBe('unknown-key');
  });

  it('with statements about keys nobody here knows is as good as without', async () => {
    const tags = { ...statementTags(replacement(next, third)), 'statements/note.txt': 'words' };
    const check = await checkKit(await kitBy(old, '2026.1', tags), { ring: ringOf(old) });
    expect(check).toMatchObject({ isAcceptable: true, trust: { kind: 'trusted' } });
  });
});

describe('of the statements that were seen', () => {
  const roots = [old.trusted.publicKey];

  it('those that touch a key of the program are kept, others are not', () => {
    const chain = [replacement(next, third), revocation(third)];
    expect(statementsToKeep(chain, [], roots)).toEqual([]);
    const joined = [replacement(old, next), ...chain];
    expect(statementsToKeep(joined, [], roots)).toEqual(joined);
    expect(statementsToKeep([revocation(old, third)], [], roots)).toEqual([]);
  });

  it('one about the same keys is kept again only with a larger number', () => {
    const first = replacement(old, next);
    expect(statementsToKeep([first, first], [], roots)).toEqual([first]);
    expect(statementsToKeep([replacement(old, next, last)], [first], roots)).toEqual([]);
    const second = replacement(old, next, last, 2);
    expect(statementsToKeep([second], [first], roots)).toEqual([second]);
    expect(statementsToKeep([revocation(old)], [revocation(old)], roots)).toEqual([]);
  });
});
