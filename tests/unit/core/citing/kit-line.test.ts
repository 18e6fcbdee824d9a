import { expect, test } from 'vitest';
import { kitLine } from '../../../../core/citing/kit-line.ts';

const kit = { title: 'Starter', version: '2026.1', publisher: 'P', issued: '2026-11-25', isVerified: true };
const words = {
  kit: ({ title, version }: typeof kit) => `Sources: ${title} ${version}.`,
  notVerified: 'Nobody verified the publisher.',
};

test('names the kit alone when its publisher is verified', () => {
  expect(kitLine(kit, words).line).toBe('Sources: Starter 2026.1.');
});

test('says of a kit of an unverified publisher that nobody verified it', () => {
  expect(kitLine({ ...kit, isVerified: false }, words).line).toBe(
    'Sources: Starter 2026.1. Nobody verified the publisher.',
  );
});
