// Reasons for refusing a path of a kit.

/** The rule a path breaks. Sentences for the command line are in cli/problem-lines.ts. */
export type PathFault =
  | 'path-empty'
  | 'path-not-unicode'
  | 'path-absolute'
  | 'path-backslash'
  | 'path-empty-name'
  | 'path-parent'
  | 'path-control-character'
  | 'path-invisible-character'
  | 'path-forbidden-character'
  | 'path-trailing-dot-or-space'
  | 'path-reserved-name'
  | 'path-not-composed'
  | 'path-too-long'
  | 'path-name-too-long'
  | 'path-too-deep'
  | 'path-twin'
  | 'path-link'
  | 'path-outside-payload'
  | 'path-inside-payload';

/** A path with the rule that it breaks. */
export type UnsafePath = { readonly path: string; readonly reason: PathFault };
