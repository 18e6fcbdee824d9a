// Keys of this computer that can sign a kit.

import type { PublisherKey } from '../../../../core/ipc/publisher-keys-group.ts';
import { publisherKeysService } from '../../../data/services/calls.ts';
import { useAnswer } from '../../../data/services/use-answer.ts';

/** The keys that may sign, the one in use first; undefined until they are known. */
export function usePublisherKeys(): readonly PublisherKey[] | undefined {
  return useAnswer(publisherKeysService.list)?.filter(({ standing }) => standing === 'good');
}
