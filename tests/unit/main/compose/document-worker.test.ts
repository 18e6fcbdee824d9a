// A PDF that cannot be read is named with its reason, whatever goes wrong, and compose goes on with the others.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readingLimits } from '../../../../core/compose/compose-page-constants.ts';
import type { ContentPlan } from '../../../../core/compose/plan.ts';
import { ComposePage } from '../../../../main/compose/compose-page.ts';
import { DocumentWorker, type PlannedDocument } from '../../../../main/compose/document-worker.ts';
import { Payload } from '../../../../main/compose/payload.ts';
import { readDocument } from '../../../../main/compose/read-document.ts';
import { plainContentDisk } from '../../../../main/disk/fs/content-disk.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const readPdf = vi.hoisted(() => vi.fn<(job: { file: string }) => Promise<unknown>>());

vi.mock('../../../../main/compose/compose-page.ts', () => ({
  PageSilent: class extends Error {},
  PageGone: class extends Error {},
  ComposePage: class {
    call(_name: string, job: { file: string }): Promise<unknown> {
      return readPdf(job);
    }
    stop(): void {
      // There is nothing to end.
    }
  },
}));
vi.mock('../../../../main/compose/served-files.ts', () => ({
  composePartition: 'compose',
  ServedFiles: class {
    serve(name: string): string {
      return `app://test/${name}`;
    }
    end(): void {
      // Nothing was served.
    }
  },
}));

function given(name: string): PlannedDocument {
  const from = `reports/${name}.en.pdf`;
  return {
    kind: 'report',
    language: 'en',
    facts: { id: `${name}.en` } as PlannedDocument['facts'],
    describedIn: from,
    body: { kind: 'given', from, to: `data/${from}`, anchors: {}, open: [] },
  };
}

test('A PDF that is gone, one whose reader fails and one with an answer that is none are left out with their reasons', async () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'reports'));
  for (const name of ['fails', 'odd', 'good']) writeFileSync(join(root, 'reports', `${name}.en.pdf`), '%PDF');
  readPdf.mockImplementation(async ({ file }) => {
    if (file.includes('fails')) throw new Error('nobody foresaw this');
    const derived = {
      pages: [{ label: '1', text: 'words' }],
      outline: [],
      anchors: {},
      isTagged: false,
    };
    const beforeFirstPage = { bytes: 1, pieces: 1 };
    return file.includes('odd')
      ? { isReadable: true, derived, brokenPages: [0], beforeFirstPage }
      : { isReadable: true, derived, brokenPages: [], beforeFirstPage };
  });
  const payload = new Payload();
  const plan = { media: [] } as unknown as ContentPlan;
  const signal = new AbortController().signal;
  const worker = new DocumentWorker(
    { plan, root, texts: new Map(), folder: root, disk: plainContentDisk(), payload, signal },
    1,
  );
  const reasons: (string | undefined)[] = [];
  for (const name of ['gone', 'fails', 'odd', 'good'])
    reasons.push((await worker.make(given(name))).skipped?.reason);
  // Two documents at one place are a mistake of the program, not a file that is gone.
  await expect(worker.make(given('good'))).rejects.toThrow('is in the payload twice');
  worker.end();
  expect(reasons).toEqual(['gone', 'failed', 'failed', undefined]);
  expect(payload.planned.map(({ path }) => path)).toEqual([
    'data/reports/good.en.pdf',
    'data/derived/good.en/pages.json.gz',
  ]);
});

test('A PDF larger than any that can be opened is called too large, not damaged', async () => {
  const job = { file: 'reports/huge.en.pdf', address: 'app://test/huge', isPrinted: false };
  expect(await readDocument(new ComposePage(), { ...job, sizeBytes: readingLimits.maxBytes + 1 })).toEqual({
    isReadable: false,
    reason: 'oversized',
  });
});
