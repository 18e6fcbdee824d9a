// Decides which keys of this computer a kit can be signed with.
import { useEffect, useState } from 'react';
import type { PublisherKey } from '../../../../core/ipc/publisher-keys-group.ts';
import { publisherKeysService } from '../../../data/services/publisher-keys.ts';

/** The keys that may sign, the one in use first; undefined until they are known. */
export function usePublisherKeys(): readonly PublisherKey[] | undefined {
  const [keys, setKeys] = useState<readonly PublisherKey[]>();
  useEffect(() => {
    let isShown = true;
    void publisherKeysService.list().then((found) => {
      if (isShown && found.ok) setKeys(found.value.filter(({ standing }) => standing === 'good'));
    });
    return () => {
      isShown = false;
    };
  }, []);
  return keys;
}
