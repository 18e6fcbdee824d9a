// Order of kits found on sticks, and notices for later versions of the active kit only.
import { expect, it } from 'vitest';
import { deservesNotice, type RankedKit, rankFound } from '../../../../core/kit/found-order.ts';

const found = (
  comparison: RankedKit['comparison'],
  form: 'kit' | 'update' = 'kit',
  neededVersion?: string,
): RankedKit => ({
  comparison,
  version: '2026.2',
  candidate: { form },
  ...(neededVersion === undefined ? {} : { neededVersion }),
});

it('A small update comes before the whole kit, older ones and copies at the end, what fits nothing last.', () => {
  const misfit = found('newer', 'update', '2025.1');
  const hidden: RankedKit = { ...found('newer'), floorVersion: '2026.3' };
  const wanted = [
    found('newer', 'update'),
    found('newer'),
    found('reissued'),
    found('new'),
    found('other'),
    found('backdated'),
    found('twin'),
    found('older'),
    found('same'),
    found('other-publisher'),
    hidden,
    misfit,
  ];
  expect(rankFound([...wanted].reverse())).toEqual(wanted);
  expect(wanted.filter(deservesNotice)).toEqual(wanted.slice(0, 3));
});

it('The highest of several newer versions comes first.', () => {
  const [low, high] = [found('newer'), { ...found('newer'), version: '2026.10' }];
  expect(rankFound([low, high])).toEqual([high, low]);
});
