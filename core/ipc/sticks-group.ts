// Decides what main and the page say to each other about writing kits to sticks and checking them again.

/** The group `sticks` of the contract. */
export const sticksGroup = {} as const;
