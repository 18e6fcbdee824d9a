// Statements that a publisher's key was replaced or revoked. They are never erased.
import { z } from '../../base/zod.ts';
import { isSameMatter, parseKeyStatement, statementBytes } from '../../kit/key-statement.ts';
import { eventModule } from './event-module.ts';

const keyStatementSeen = z.strictObject({
  kind: z.literal('key-statement-seen'),
  version: z.literal(1),
  /** A whole statement file (core/kit/key-statement.ts), whose signatures were right when it was seen. */
  text: z
    .string()
    .max(statementBytes)
    .refine((text) => parseKeyStatement(text) !== undefined),
});

/** Statements in the user data. */
type KeyStatementData = {
  /** In the order in which they were seen; one of each matter. */
  readonly statements: readonly { readonly text: string; readonly sequence: number }[];
};

const empty: KeyStatementData = { statements: [] };

/** Events of statements. */
export const keyStatementEvents = eventModule({
  schemas: [keyStatementSeen],
  empty,

  /** A statement replaces an earlier one about the same matter. */
  apply({ statements }, sequence, { text }) {
    const statement = parseKeyStatement(text);
    if (!statement || statements.some((other) => other.text === text)) return undefined;
    const others = statements.filter((other) => {
      const present = parseKeyStatement(other.text);
      return present !== undefined && !isSameMatter(present, statement);
    });
    return { statements: [...others, { text, sequence }] };
  },

  compact: ({ statements }) =>
    statements.map(({ text, sequence }) => ({
      sequence,
      event: { kind: 'key-statement-seen', version: 1, text },
    })),
});
