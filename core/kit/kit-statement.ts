// Decides the words inside the signature: which kit, which version, which day, so that an old kit cannot pass for a new one.

/** What the trusted comment of a kit's signature states. */
export type KitStatement = { readonly kitId: string; readonly version: string; readonly issued: string };

/** Writes the trusted comment. */
export function formatStatement({ kitId, version, issued }: KitStatement): string {
  return `kit:${kitId} version:${version} issued:${issued}`;
}

/** Says whether a trusted comment states exactly this kit. */
export function statesKit(trustedComment: string, kit: KitStatement): boolean {
  return trustedComment === formatStatement(kit);
}

/** Reads a trusted comment; undefined when it states no kit. */
export function parseStatement(trustedComment: string): KitStatement | undefined {
  const parts = /^kit:(\S+) version:(\d+(?:\.\d+){1,2}) issued:(\S+)$/.exec(trustedComment);
  const [, kitId, version, issued] = parts ?? [];
  return kitId === undefined || version === undefined || issued === undefined
    ? undefined
    : { kitId, version, issued };
}
