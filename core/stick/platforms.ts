// Platforms for which a stick can carry the program, and their folder names.

/** Systems the program runs on; also the names of their folders in `program` on a stick. */
export const platforms = ['windows', 'mac', 'linux'] as const;
/** One of these platforms. */
export type Platform = (typeof platforms)[number];

/** Names of the platforms, the same in every language. */
export const platformNames: Readonly<Record<Platform, string>> = {
  windows: 'Windows',
  mac: 'macOS',
  linux: 'Linux',
};

/** The program of one platform: the file in its folder that a person opens, if it is known. */
export type ProgramAtHand = { readonly platform: Platform; readonly opens?: string };

/** The platforms of programs, each once, in the order of `platforms`. */
export function platformsOf(programs: readonly { readonly platform: Platform }[]): Platform[] {
  return platforms.filter((platform) => programs.some((program) => program.platform === platform));
}
