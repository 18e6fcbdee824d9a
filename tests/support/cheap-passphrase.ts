// A passphrase that costs little to try.

/** The least that a file of user data may ask for. */
export const cheapCost = async () => ({ memoryKiB: 19 * 1024, passes: 2 });
