// Signed comment of a kit: its id, version and date, so that an old kit cannot be presented as a new one.

/** Content of the trusted comment of a kit's signature. */
export type KitStatement = { readonly kitId: string; readonly version: string; readonly issued: string };

/** Writes the trusted comment. */
export function formatStatement({ kitId, version, issued }: KitStatement): string {
  return `kit:${kitId} version:${version} issued:${issued}`;
}

/** Whether a trusted comment describes exactly this kit. */
export function matchesKit(trustedComment: string, kit: KitStatement): boolean {
  return trustedComment === formatStatement(kit);
}

/** Reads a trusted comment; undefined if it describes no kit. */
export function parseStatement(trustedComment: string): KitStatement | undefined {
  const parts = /^kit:(\S+) version:(\d+(?:\.\d+){1,2}) issued:(\S+)$/.exec(trustedComment);
  const [, kitId, version, issued] = parts ?? [];
  return kitId === undefined || version === undefined || issued === undefined
    ? undefined
    : { kitId, version, issued };
}
