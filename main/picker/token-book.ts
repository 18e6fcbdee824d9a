// Tokens that name places of the machine to the page. They mean nothing outside of one request.
import { randomBytes } from 'node:crypto';

/** Paths behind tokens. */
export type TokenBook = {
  /** The token of a path; always the same for one path. */
  tokenFor(path: string): string;
  /** The path behind a token; undefined for one that was not given out. */
  pathOf(token: string): string | undefined;
};

/** An empty book. */
export function tokenBook(): TokenBook {
  const paths = new Map<string, string>();
  const tokens = new Map<string, string>();
  return {
    tokenFor: (path) => {
      const known = tokens.get(path);
      if (known !== undefined) return known;
      const token = randomBytes(16).toString('hex');
      paths.set(token, path);
      tokens.set(path, token);
      return token;
    },
    pathOf: (token) => paths.get(token),
  };
}
