// State of a course: the modules of the kits in use, taken together.
import type { Resource } from '../kit/catalogue.ts';
import type { ModuleState } from './progress.ts';

/** A module and how far a person is in it. */
type ModuleOfCourse = {
  readonly module: Pick<Resource, 'id' | 'minutes'>;
  readonly state: Pick<ModuleState, 'share' | 'isStarted' | 'isDone'>;
};

/** State of a course. Minutes are those of modules that name them; what is left of a module is the share that is not done. */
export type CourseState = {
  readonly moduleCount: number;
  readonly doneCount: number;
  /** 0 to 1; every module counts the same. */
  readonly share: number;
  readonly minutes: number;
  readonly minutesLeft: number;
  /** The module to go on with: the first that was begun, else the first that is not done. Undefined when all are done. */
  readonly nextId: string | undefined;
};

/** Computes the state of a course from its modules in their order. */
export function courseState(modules: readonly ModuleOfCourse[]): CourseState {
  const open = modules.filter(({ state }) => !state.isDone);
  const next = open.find(({ state }) => state.isStarted) ?? open[0];
  return {
    moduleCount: modules.length,
    doneCount: modules.length - open.length,
    share: modules.length === 0 ? 0 : sum(modules.map(({ state }) => state.share)) / modules.length,
    minutes: sum(modules.map(({ module }) => module.minutes ?? 0)),
    minutesLeft: Math.round(
      sum(modules.map(({ module, state }) => (module.minutes ?? 0) * (1 - state.share))),
    ),
    nextId: next?.module.id,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
