// Promise methods that Electron has and Node 20 lacks; pdf.js needs them.
type Settlers = {
  promise: Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
};

const methods = {
  withResolvers: (): Settlers => {
    let [resolve, reject]: [Settlers['resolve'], Settlers['reject']] = [() => undefined, () => undefined];
    const promise = new Promise((fulfil, refuse) => {
      [resolve, reject] = [fulfil, refuse];
    });
    return { promise, resolve, reject };
  },
  try: (work: (...args: unknown[]) => unknown, ...args: unknown[]): Promise<unknown> =>
    new Promise((resolve) => resolve(work(...args))),
};

for (const [name, method] of Object.entries(methods)) {
  if (!(name in Promise)) Object.assign(Promise, { [name]: method });
}
