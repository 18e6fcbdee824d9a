// Only documents without words on any page are counted.
import { expect, it } from 'vitest';
import { unitsOfResource } from '../../../../core/search/units.ts';
import { countWordless } from '../../../../core/search/wordless.ts';
import { plainResource } from '../../../support/plain-resource.ts';
import { openAll, pages } from './library.ts';

it('A document of which only the title is found is counted, in whatever language it is.', () => {
  const scans = ['scan.en', 'more.en'].flatMap((id) => [
    ...unitsOfResource(plainResource({ id, title: id })),
  ]);
  const segments = openAll([...scans, ...pages(['A guardian'], 'en'), ...pages(['Ο επίτροπος'], 'el')]);
  expect(countWordless(segments, ['r1.en', 'scan.en', 'r1.el', 'more.en', 'unknown.it'])).toBe(3);
  expect(countWordless(segments, ['r1.en', 'r1.el'])).toBe(0);
});
