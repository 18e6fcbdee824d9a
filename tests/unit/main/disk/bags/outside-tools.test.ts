// A kit of format 2 that was composed, as others open it: sha256sum, minisign, gunzip, and the published schema of HSDS.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogueSchema } from '../../../../../core/kit/catalogue.ts';
import { serviceFaults } from '../../../../support/hsds-schemas.ts';
import { needPrograms } from '../../../../support/needed-programs.ts';
import { checkSignature, checkSums } from '../../../../support/public-tools.ts';

const place = join(import.meta.dirname, '../../../../frozen/kit/2-composed');
const folder = join(place, 'kit');
const catalogue = catalogueSchema.parse(
  JSON.parse(readFileSync(join(folder, 'data/catalogue.json'), 'utf8')),
);

/** The data in a packed file, unpacked by gunzip. */
function unpacked(path: string): unknown {
  needPrograms('gunzip');
  return JSON.parse(execFileSync('gunzip', ['--stdout', join(folder, path)], { encoding: 'utf8' }));
}

describe('a composed kit of format 2, to public tools,', () => {
  it('is whole, and signed by its publisher', () => {
    const { publicKey } = JSON.parse(readFileSync(join(place, 'publisher.json'), 'utf8')) as {
      publicKey: string;
    };
    expect(checkSums(folder)).toEqual({ code: 0, text: '' });
    const signature = checkSignature(folder, publicKey);
    expect(signature.code).toBe(0);
    expect(signature.text).toContain('kit:org.example.frozen version:1.0 issued:2026-03-01');
  });

  it('has packed files that gunzip tests and opens', () => {
    const packed = readdirSync(join(folder, 'data'), { recursive: true, encoding: 'utf8' })
      .map((name) => `data/${name}`)
      .filter((name) => name.endsWith('.gz'));
    expect(packed).toHaveLength(3);
    needPrograms('gunzip');
    for (const path of packed) execFileSync('gunzip', ['--test', join(folder, path)]);
    const derived = catalogue.resources.find(({ id }) => id === 'r1.en')?.derived;
    expect(unpacked(derived?.path ?? '')).toMatchObject({
      pages: [{}, {}, { text: expect.stringContaining('The guardian speaks for the child.') }],
    });
  });

  it('has contacts that the published schema of HSDS accepts', () => {
    const services = catalogue.contacts
      .filter(({ path }) => path.includes('/services-'))
      .flatMap(({ path }) => unpacked(path) as unknown[]);
    expect(services).toHaveLength(1);
    expect(services.flatMap(serviceFaults)).toEqual([]);
  });
});
