// Handlers made by one rule: those whose code is loaded at the first call of the page, and those that refuse.
import type { Problem } from '../../core/base/problem.ts';
import { fail } from '../../core/base/result.ts';
import { contract, type HostHandlers } from '../../core/ipc/contract.ts';

type Group = keyof HostHandlers;

/** Handlers of a group, all made by one rule. */
export function everyHandlerOf<Name extends Group>(
  group: Name,
  handlerFor: (name: keyof HostHandlers[Name]) => unknown,
): HostHandlers[Name] {
  const names = Object.keys(contract[group]) as (keyof HostHandlers[Name])[];
  return Object.fromEntries(names.map((name) => [name, handlerFor(name)])) as HostHandlers[Name];
}

/** Handlers of a group that are opened by the first call. Should opening fail, that call fails, and the next one opens again. */
export function lazyGroup<Name extends Group>(
  group: Name,
  open: () => Promise<HostHandlers[Name]>,
): HostHandlers[Name] {
  let opening: Promise<HostHandlers[Name]> | undefined;
  const opened = (): Promise<HostHandlers[Name]> => {
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  return everyHandlerOf(group, (name) => async (argument: never) => {
    const handler = (await opened())[name] as (argument: never) => Promise<unknown>;
    return await handler(argument);
  });
}

/** Handlers of a group, each of which refuses. */
export function refusedGroup<Name extends Group>(group: Name, problem: Problem): HostHandlers[Name] {
  return everyHandlerOf(group, () => async () => fail(problem));
}

/** Handlers of all groups, each of which refuses. */
export function refusedGroups(problem: Problem): HostHandlers {
  const groups = Object.keys(contract) as Group[];
  return Object.fromEntries(groups.map((group) => [group, refusedGroup(group, problem)])) as HostHandlers;
}
