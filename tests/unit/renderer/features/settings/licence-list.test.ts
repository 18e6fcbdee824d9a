import { expect, it } from 'vitest';
import { licencesIn } from '../../../../../renderer/features/settings/licence-list.ts';

it('Every heading of the file of licences is a package with the text below it', () => {
  const file =
    '# Licences\n\nIntro.\n\n## one - 1.0.0 (MIT)\n\nFirst line\n\nSecond\n\n## two - 2.0.0 (ISC)\n';
  expect(licencesIn(file)).toEqual([
    { name: 'one - 1.0.0 (MIT)', text: 'First line\n\nSecond' },
    { name: 'two - 2.0.0 (ISC)', text: '' },
  ]);
});

it('A file without headings lists nothing', () => {
  expect(licencesIn('')).toEqual([]);
  expect(licencesIn('# Licences\n')).toEqual([]);
});
