// Decides what main and the page say to each other about making a kit: drafts and everything done to them.

/** The group `workshop` of the contract. */
export const workshopGroup = {} as const;
