// Decides for which systems a stick can carry the program, and what its folders are called.

/** Systems the program runs on; also the names of their folders in `program` on a stick. */
export const platforms = ['windows', 'mac', 'linux'] as const;
/** One of them. */
export type Platform = (typeof platforms)[number];

/** What people call the systems, in every language. */
export const platformNames: Readonly<Record<Platform, string>> = {
  windows: 'Windows',
  mac: 'macOS',
  linux: 'Linux',
};

/** The program of one system: the file in its folder that a person opens, when there is one that can be named. */
export type ProgramAtHand = { readonly platform: Platform; readonly opens?: string };

/** The systems of programs, each once, in the order of `platforms`. */
export function platformsOf(programs: readonly { readonly platform: Platform }[]): Platform[] {
  return platforms.filter((platform) => programs.some((program) => program.platform === platform));
}
