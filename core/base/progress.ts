// Progress of a long job.

/** Steps of a job; each has a sentence in renderer/text. */
export type ProgressStep =
  | 'reading' // content or kit is being looked at
  | 'verifying' // signature and hashes
  | 'copying' // files into the kit store
  | 'importing' // files into the library
  | 'printing' // Markdown to PDF
  | 'extracting' // texts, outline, cover of a PDF
  | 'indexing' // search segments
  | 'writing' // the bag
  | 'finishing';

/** Progress of a job. `done` and `total` count in `unit`; `item` names the current item. */
export type Progress = {
  readonly step: ProgressStep;
  readonly done: number;
  readonly total: number;
  readonly unit: 'files' | 'bytes' | 'pages' | 'resources';
  readonly item?: string;
};

/** Receives progress; must not throw. */
export type Report = (progress: Progress) => void;
