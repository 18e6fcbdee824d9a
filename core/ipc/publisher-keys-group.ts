// Decides what main and the page say to each other about the keys a publisher signs with.

/** The group `publisherKeys` of the contract. */
export const publisherKeysGroup = {} as const;
