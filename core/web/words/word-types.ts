// Types of the words that the web edition needs beside those of documents and START-HERE.html.

/** The words of one language. */
export type WebWords = {
  readonly searchTitle: string;
  readonly searchHint: string;
  readonly preparing: string;
  /** What does not work, and that everything below can be read. */
  readonly unsupported: string;
  /** A part of the page is damaged; its name stands behind. */
  readonly damaged: string;
  readonly country: string;
  readonly found: (count: number) => string;
  readonly nothing: string;
  readonly nothingDo: string;
  readonly more: string;
  readonly calls: string;
  readonly answers: string;
  readonly didYouMean: string;
  readonly page: string;
  readonly translated: string;
  readonly partial: string;
  readonly back: string;
  readonly home: string;
  readonly stepsTitle: string;
  readonly places: string;
  readonly forms: string;
  readonly general: string;
  readonly next: string;
  readonly lesson: (number: number, total: number) => string;
  readonly quiz: string;
  readonly quizLead: string;
  readonly answer: string;
  readonly right: string;
  readonly wrong: string;
  readonly rightOrder: string;
  readonly matchChoose: string;
  readonly place: string;
  readonly yourAnswer: string;
  readonly gap: (number: number) => string;
  readonly step: (number: number) => string;
  readonly rightWords: string;
  readonly glossary: string;
  /** Greek of Cyprus. */
  readonly inCyprus: string;
  /** A wording that still needs a reviewer. */
  readonly unseen: string;
  readonly source: string;
  readonly always: string;
  readonly openUntil: string;
  readonly closed: string;
  readonly opensToday: string;
  readonly opensTomorrow: string;
  readonly opensOn: string;
  readonly timeThere: string;
  /** That nothing is kept, and what the program does beyond this page. */
  readonly keepsNothing: string;
  /** That damage by accident is found, and a change by somebody is not. */
  readonly findsAccidents: string;
  /** That the kit has too much for a search on a page. */
  readonly tooLarge: string;
  /** What the check of a chosen folder proves, and what it does not. */
  readonly checkLead: string;
  readonly checkFolder: string;
  readonly checkingFile: (number: number, total: number) => string;
  readonly checkWhole: (count: number) => string;
  readonly checkFaulty: string;
  readonly checkChanged: string;
  readonly checkMissing: string;
  readonly checkExtra: string;
  /** Stands before the number that a reader compares with the program or a printed list. */
  readonly checkFingerprint: string;
  readonly checkNoKit: string;
  /** Documents that are not beside the page. */
  readonly alone: string;
};
