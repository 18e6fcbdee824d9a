import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Statement } from '../../../../core/certificate/statement.ts';
import { openCopyKey } from '../../../../main/disk/corrections/copy-key.ts';
import { formatPublicKey, publicHalf } from '../../../../main/disk/minisign/key-bytes.ts';
import { PersonalFiles } from '../../../../main/disk/personal/personal-files.ts';
import { certificateHandlers } from '../../../../main/handlers/certificate-handlers.ts';
import { given } from '../../../support/given.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

type Ports = Parameters<typeof certificateHandlers>[0];

const statement: Statement = {
  language: 'pt',
  name: 'Inês Conceição',
  day: '2026-12-07',
  kit: { id: 'org.example.kit', version: '2026.1', title: 'Kit' },
  modules: [{ id: 'm1', minutes: 30, title: 'A criança no centro' }],
};

function handlersIn(folder: string, keeps: 'computer' | 'nothing' = 'computer') {
  const personal = new PersonalFiles(folder);
  return { personal, ...certificateHandlers({ folder: { keeps }, personal } as unknown as Ports) };
}

it('One copy signs all its certificates with one key, which any copy checks.', async () => {
  const folder = temporaryFolder();
  const one = given(await handlersIn(folder).make(statement));
  const later = given(await handlersIn(folder).make({ ...statement, name: 'Ana' }));
  expect(later?.fingerprint).toBe(one?.fingerprint);
  const other = handlersIn(temporaryFolder());
  expect(given(await other.check(one?.text ?? ''))).toEqual({
    ...{ kind: 'unchanged', statement, fingerprint: one?.fingerprint },
  });
  expect(given(await other.check(one?.text.replace('30', '90') ?? ''))).toEqual({ kind: 'changed' });
  expect(given(await other.make(statement))?.fingerprint).not.toBe(one?.fingerprint);
});

it('Nothing of a certificate is on the disk, and its key is not the one of corrections.', async () => {
  const folder = temporaryFolder();
  const { personal, make } = handlersIn(folder);
  const { text = '' } = given(await make(statement)) ?? {};
  const corrections = formatPublicKey(publicHalf(given(await openCopyKey(personal.own)())));
  expect(text).not.toContain(corrections);
  for (const file of ['certificate.key', 'corrections.key'])
    expect(readFileSync(join(folder, file), 'utf8')).not.toContain('Conceição');
});

it('A session without a trace writes no key.', async () => {
  const folder = temporaryFolder();
  const { make } = handlersIn(folder, 'nothing');
  expect(given(await make(statement))?.text).toContain('Inês Conceição');
  expect(existsSync(join(folder, 'certificate.key'))).toBe(false);
});

it('A certificate that has no room in one code is not made.', async () => {
  const modules = Array.from({ length: 40 }, (_, at) => ({
    id: `m${at}`,
    minutes: 1,
    title: 'Α'.repeat(60),
  }));
  expect(await handlersIn(temporaryFolder()).make({ ...statement, modules })).toEqual({
    ok: true,
    value: undefined,
  });
});
