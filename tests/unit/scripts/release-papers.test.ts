// The papers of a release: the list of its parts, judged by a foreign reader, and the audit of what is bundled.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { auditLines, auditPackages } from '../../../scripts/lib/audit.mjs';
import { bundledPackages } from '../../../scripts/lib/bundled.mjs';
import { sbomText } from '../../../scripts/lib/sbom.mjs';

const root = join(import.meta.dirname, '..', '..', '..');
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { version: string; integrity: string }>;
};
const lockedVersion = (name: string): string => lock.packages[`node_modules/${name}`]?.version ?? '';

const licences = `# Licences of what is bundled

## @noble/hashes - ${lockedVersion('@noble/hashes')} (MIT)

The MIT License

## pako - ${lockedVersion('pako')} ((MIT AND Zlib))

(The MIT License)

## pdfjs-dist: cmaps

Copyright
`;

describe('The list of what is bundled', () => {
  it('is the list of licences with the hashes of the lock file', () => {
    expect(bundledPackages(licences, lock)).toEqual([
      {
        name: '@noble/hashes',
        version: lockedVersion('@noble/hashes'),
        licence: 'MIT',
        integrity: lock.packages['node_modules/@noble/hashes']?.integrity,
      },
      {
        name: 'pako',
        version: lockedVersion('pako'),
        licence: 'MIT AND Zlib',
        integrity: lock.packages['node_modules/pako']?.integrity,
      },
    ]);
  });

  it('leaves out nothing silently', () => {
    expect(() => bundledPackages('## pako - 0.0.1 (MIT)\n', lock)).toThrow('pako 0.0.1 is bundled');
    expect(() => bundledPackages('## pako, some version\n', lock)).toThrow('names no package');
  });
});

const release = () => ({
  program: { name: 'impact-kit', version: '1.2.3', licence: 'MIT' },
  packages: bundledPackages(licences, lock),
  electron: { version: '45.4.1', kind: 'official', parts: { chromium: '150.0.1.2', node: '24.1.0' } },
  time: new Date('2026-12-02T10:00:00Z'),
});

/** A foreign reader: validates against the schema of CycloneDX, then prints what it reads. */
const reader = `
import json, sys
from cyclonedx.model.bom import Bom
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
text = sys.stdin.read()
fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
if fault: sys.exit("invalid")
bom = Bom.from_json(json.loads(text))
print(json.dumps(sorted(str(part.purl) for part in bom.components)))
`;

function readByForeignProgram(input: string): { code: number | null; answer: string } {
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', ['-c', reader], {
    input,
    encoding: 'utf8',
  });
  return { code: status, answer: status === 0 ? stdout.trim() : stderr.trim() };
}

describe('The list of parts', () => {
  it.runIf(process.platform === 'linux')('is CycloneDX, as a foreign program reads it', () => {
    const text = sbomText(release());
    const { code, answer } = readByForeignProgram(text);
    expect({ code, answer }).toMatchObject({ code: 0 });
    expect(JSON.parse(answer)).toEqual([
      `pkg:npm/%40noble/hashes@${lockedVersion('@noble/hashes')}`,
      'pkg:npm/electron@45.4.1',
      `pkg:npm/pako@${lockedVersion('pako')}`,
    ]);
    expect(readByForeignProgram(text.replace('"framework"', '"frame"')).code).not.toBe(0);
  });

  it('names the hash of each package, and Chromium and Node inside Electron', () => {
    const { components } = JSON.parse(sbomText(release())) as {
      components: { name: string; hashes?: object[]; components?: { name: string; version: string }[] }[];
    };
    const part = (name: string) => components.find((one) => one.name === name);
    expect(part('pako')?.hashes).toEqual([
      { alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) },
    ]);
    expect(part('electron')?.components?.map(({ name, version }) => `${name} ${version}`)).toEqual([
      'chromium 150.0.1.2',
      'node 24.1.0',
    ]);
  });

  it('has the same bytes each time', () => {
    expect(sbomText(release())).toBe(sbomText(release()));
  });
});

/** A registry on this machine that answers audits with `answer`, or refuses them; `requests` are the packages it was asked about. */
async function startRegistry(answer: object | undefined): Promise<{ requests: unknown[] }> {
  const requests: unknown[] = [];
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const isAudit = request.url?.endsWith('/advisories/bulk') ?? false;
      if (isAudit) requests.push(JSON.parse(gunzipSync(Buffer.concat(chunks)).toString()));
      response.statusCode = isAudit && answer === undefined ? 405 : 200;
      response.setHeader('content-type', 'application/json');
      const version = { name: 'pako', version: '2.1.0' };
      const about = { name: 'pako', 'dist-tags': { latest: '2.1.0' }, versions: { '2.1.0': version } };
      response.end(JSON.stringify(isAudit ? (answer ?? {}) : about));
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  vi.stubEnv('npm_config_registry', `http://127.0.0.1:${port}/`);
  return { requests };
}

let server: Server | undefined;
afterEach(() => {
  server?.close();
  vi.unstubAllEnvs();
});

describe('The audit', () => {
  const packages = [
    { name: 'pako', version: '2.1.0' },
    { name: 'pako', version: '3.0.3' },
    { name: '@noble/hashes', version: '2.4.0' },
  ];

  it('asks about every bundled package in each of its versions', async () => {
    const { requests } = await startRegistry({});
    const result = await auditPackages(packages);
    expect(requests).toEqual([{ pako: ['2.1.0', '3.0.3'], '@noble/hashes': ['2.4.0'] }]);
    expect(auditLines(result, 3)).toEqual(['Audit: no known fault in the 3 packages that are bundled.']);
  });

  it('names what is known', async () => {
    const advisory = { id: 1, url: 'https://example.org/1', title: 'A fault', severity: 'high' };
    await startRegistry({
      pako: [{ ...advisory, vulnerable_versions: '<2.2.0', cwe: [], cvss: { score: 0 } }],
    });
    const result = await auditPackages(packages);
    expect(auditLines(result, 3)).toEqual([
      'Audit: there are known faults in what is bundled.',
      '  pako <2.2.0: high, A fault',
    ]);
  });

  it('is not passed by a registry that refuses it', async () => {
    await startRegistry(undefined);
    const result = await auditPackages(packages);
    expect(result).toMatchObject({ state: 'no-answer', reason: expect.stringContaining('405') });
    expect(auditLines(result, 3)[0]).toContain('Audit: NOT DONE.');
  });
});
