// The contract of every measured viewer: open a document on a screen of its own, report when it began and ended, close it.
import type { Region, Screen } from './screen.ts';

/** When a document began to open (ms since 1970) and where its pages are when its first page is said to be there. */
type Opening = { readonly beganAt: number; readonly isDone: Promise<Region | undefined> };

/** A viewer. */
export type Reader = {
  readonly name: ReaderName;
  readonly screen: Screen;
  /** Process whose tree is the viewer. */
  readonly processId: () => number;
  open(path: string): Promise<Opening>;
  close(): Promise<void>;
  end(): Promise<void>;
};

/** Viewers that are measured: this one, Chromium's own, pdf.js' plain one, evince. */
export type ReaderName = 'own' | 'PV' | 'plain pdf.js' | 'evince';
