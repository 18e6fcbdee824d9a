// Printed and saved output of the program as the text of a PDF, page by page.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { drawnByPoppler } from './drawn-by-poppler.ts';
import type { Program } from './launch.ts';

/** What was printed last: its words, and those of one page, from 1. */
type Printed = {
  readonly text: string;
  readonly pages: number;
  readonly textOf: (page: number) => string;
};

/** What a test does with paper. */
export type Paper = {
  /** Waits for what is printed next. */
  readonly printed: () => Promise<Printed>;
  /** Answers the next question of where to save. */
  readonly saveTo: (path: string) => Promise<void>;
  /** The words of a PDF on one line. */
  readonly textIn: (pdf: string) => string;
};

/** From now on prints of the program go into a PDF in `folder` instead of to a printer. */
export async function paperOf({ app }: Program, folder: string): Promise<Paper> {
  await app.evaluate(({ webContents }) => {
    for (const contents of webContents.getAllWebContents()) {
      contents.print = (_options, settle) => {
        void contents.printToPDF({ preferCSSPageSize: true }).then((bytes) => {
          (globalThis as Record<string, unknown>)['printed'] = bytes.toString('base64');
          settle?.(true, '');
        });
      };
    }
  });
  const take = () =>
    app.evaluate(() => (globalThis as Record<string, unknown>)['printed'] as string | undefined);
  return {
    printed: async () => {
      await expect.poll(take, { intervals: [50, 100, 250] }).toBeDefined();
      const pdf = join(folder, 'printed.pdf');
      writeFileSync(pdf, Buffer.from((await take()) ?? '', 'base64'));
      await app.evaluate(() => {
        delete (globalThis as Record<string, unknown>)['printed'];
      });
      const facts = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
      return {
        text: textIn(pdf),
        pages: Number(/Pages:\s+(\d+)/.exec(facts)?.[1]),
        textOf: (number) => textIn(pdf, '-f', String(number), '-l', String(number)),
      };
    },
    saveTo: async (filePath) => {
      await app.evaluate(({ dialog }, path) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
      }, filePath);
    },
    textIn,
  };
}

/** The darkest shade in the margins of the first page of a PDF, from 0, black, to 255. */
export function darkestInMargins(pdf: string): number {
  const { width, height, dots } = drawnByPoppler(readFileSync(pdf), 20, true);
  // Half a centimetre on every side; the last row and column may be outside of the page.
  const isInMargin = (x: number, y: number): boolean =>
    x < width - 1 && y < height - 1 && (x < 4 || y < 4 || x > width - 5 || y > height - 5);
  return dots.reduce(
    (darkest, shade, at) =>
      isInMargin(at % width, Math.floor(at / width)) ? Math.min(darkest, shade) : darkest,
    255,
  );
}

function textIn(pdf: string, ...more: readonly string[]): string {
  return execFileSync('pdftotext', [...more, pdf, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ');
}
