// Size of a fault run: all cases with IMPACT_KIT_WHOLE_FAULTS=1, a sample otherwise.

/** Whether fault runs do all their repeats; `npm run test:faults` sets the variable. */
export const isWholeRun: boolean = process.env['IMPACT_KIT_WHOLE_FAULTS'] === '1';

/** Number of repeats: `whole` in a whole run, else `part`. A sample has fewer repeats, never fewer kinds of faults. */
export function sampled(whole: number, part: number): number {
  return isWholeRun ? whole : part;
}
