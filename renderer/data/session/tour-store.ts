// The short tour of the first day: which of its steps is shown.
import { create } from 'zustand';

/** The steps, in their order. */
export const tourSteps = ['search', 'call', 'exit'] as const;

/** One step of the tour. */
export type TourStep = (typeof tourSteps)[number];

/** The step that is shown; undefined while there is no tour. */
export const useTour = create<{ readonly step?: TourStep | undefined }>(() => ({}));

/** Shows the tour from its first step. */
export function startTour(): void {
  useTour.setState({ step: tourSteps[0] });
}

/** Goes to the next step; after the last one the tour ends. */
export function nextTourStep(): void {
  const { step } = useTour.getState();
  useTour.setState({ step: step === undefined ? undefined : tourSteps[tourSteps.indexOf(step) + 1] });
}

/** Ends the tour. */
export function endTour(): void {
  useTour.setState({ step: undefined });
}
