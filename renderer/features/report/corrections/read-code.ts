// Parse the text of a code: a card, a correction with a valid signature, or something else.

import type { Problem } from '../../../../core/base/problem.ts';
import { looksLikeCard, type ReadCard, readCard } from '../../../../core/contacts/read-card.ts';
import { codePrefix } from '../../../../core/corrections/code-text.ts';
import type { Correction } from '../../../../core/corrections/correction.ts';
import { correctionsService } from '../../../data/services/calls.ts';

/** What was handed over; `text` is what is kept of it. */
export type ReceivedItem =
  | { readonly kind: 'card'; readonly text: string; readonly card: ReadCard }
  | {
      readonly kind: 'correction';
      readonly text: string;
      readonly correction: Correction;
      readonly keyId: string;
    };

/** What reading a code gave. */
export type CodeReading =
  | ReceivedItem
  | { readonly kind: 'other' }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Reads the text of a code. */
export async function readCode(text: string): Promise<CodeReading> {
  if (looksLikeCard(text)) {
    const card = readCard(text);
    return card ? { kind: 'card', text, card } : { kind: 'other' };
  }
  if (!text.startsWith(codePrefix)) return { kind: 'other' };
  const read = await correctionsService.readCode(text);
  return read.ok ? { kind: 'correction', ...read.value } : { kind: 'problem', problem: read.problem };
}
