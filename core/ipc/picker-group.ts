// Decides what main and the page say to each other about the program's own choosing of folders and files, where the system's dialog must not be used.

/** The group `picker` of the contract. */
export const pickerGroup = {} as const;
