// What the choices of every handout take.

/** The options now, and what takes other ones. */
export type ChoicesProps<Options> = {
  readonly options: Options;
  readonly onChange: (options: Options) => void;
};
