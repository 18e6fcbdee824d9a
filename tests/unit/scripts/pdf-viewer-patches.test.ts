// The patched viewer of pdf.js: sizes of pages, structure of closed documents, resets of text layers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { patchPdfFile } from '../../../scripts/lib/pdf/patches.mjs';

const file = 'legacy/web/pdf_viewer.mjs';
const code = readFileSync(join(import.meta.dirname, '../../../node_modules/pdfjs-dist', file), 'utf8');
const patched = patchPdfFile(file, code);

/** Runs a declaration of the patched viewer; answers what it declares. */
function declared(start: string, end: string, name: string, globals: object): unknown {
  const at = patched.indexOf(start);
  return runInNewContext(`${patched.slice(at, patched.indexOf(end, at) + end.length)}\n${name};`, globals);
}

test('Pages of one size share a class with one rule, and a turned page gets the class of its turned size', () => {
  const rules: string[] = [];
  const globals = {
    CSSStyleSheet: class {
      insertRule(rule: string): void {
        rules.push(rule);
      }
    },
    document: { adoptedStyleSheets: [] },
  };
  const setPageSize = declared('const pageSizeRules', '\n}\n', 'setPageSize', globals) as (
    page: object,
    size: object,
  ) => void;
  const page = () => {
    const names = new Set(['page']);
    return {
      get className() {
        return [...names].join(' ');
      },
      classList: {
        add: (name: string) => names.add(name),
        replace: (old: string, name: string) => names.delete(old) && names.add(name),
      },
    };
  };
  const rawDims = { pageWidth: 595, pageHeight: 842 };
  const [first, second] = [page(), page()];
  setPageSize(first, { rawDims, rotation: 0 });
  setPageSize(second, { rawDims, rotation: 180 });
  expect([first.className, second.className]).toEqual(['page pageSize0', 'page pageSize0']);
  expect(rules).toHaveLength(1);
  expect(rules[0]).toContain('width: round(down, var(--total-scale-factor) * 595px, var(--scale-round-x));');
  setPageSize(second, { rawDims, rotation: 90 });
  expect(second.className).toBe('page pageSize1');
  expect(rules[1]).toContain('width: round(down, var(--total-scale-factor) * 842px, var(--scale-round-x));');
});

test('The layers on a page keep the size that pdf.js gives them', () => {
  expect(patched.split('setPageSize(div, viewport);')).toHaveLength(2);
  expect(patched).toContain('setLayerDimensions(this.div, viewport);');
});

test('A text layer without a selection is not laid out again when the selection is reset', () => {
  const reset = declared('const reset = (end, textLayer) => {', '\n    };', 'reset', {}) as (
    end: object,
    layer: object,
  ) => void;
  const end = { style: { width: '', height: '' } };
  const layer = (lastChild: object, isSelecting: boolean) => ({
    lastChild,
    moves: 0,
    append() {
      this.moves += 1;
    },
    classList: { contains: () => isSelecting, remove: () => undefined },
  });
  const [quiet, selecting, moved] = [layer(end, false), layer(end, true), layer({}, false)];
  for (const each of [quiet, selecting, moved]) reset(end, each);
  expect([quiet.moves, selecting.moves, moved.moves]).toEqual([0, 1, 1]);
});

test('The structure of a page whose document was closed meanwhile is no error, before the page is drawn and after', async () => {
  const globals = { getUuid: () => '0', Promise: { withResolvers } };
  const Builder = declared(
    'class StructTreeLayerBuilder {',
    '\n}\n',
    'StructTreeLayerBuilder',
    globals,
  ) as new (
    page: object,
    size: object,
  ) => { render(): Promise<unknown> };
  const closed = new Builder({ getStructTree: () => Promise.reject(new Error('closed')) }, {});
  // Time in which a promise without a hearer would be told as an error.
  await new Promise((resolve) => setTimeout(resolve, 5));
  await expect(closed.render()).resolves.toBeNull();
});

/** As in the browser; the oldest Node has none. */
function withResolvers() {
  let settle: readonly ((value: unknown) => void)[] = [];
  const promise = new Promise((resolve, reject) => {
    settle = [resolve, reject];
  });
  const [resolve, reject] = settle;
  return { promise, resolve, reject };
}
