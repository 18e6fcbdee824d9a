// Ids and titles from file names: different names get different ids.
import { describe, expect, it } from 'vitest';
import { besideWith, divideName, idFromName, titleFromName } from '../../../../core/compose/content-names.ts';

describe('The name of a file', () => {
  it('gives folder, name, language and extension', () => {
    expect(divideName('reports/a.b.el.PDF')).toEqual({
      folder: 'reports',
      name: 'a.b',
      language: 'el',
      ending: 'pdf',
    });
    expect(divideName('en.pdf')).toEqual({ folder: '', name: 'en', ending: 'pdf' });
    expect(divideName('reports/UPPER.EN.PDF')).toEqual({
      folder: 'reports',
      name: 'UPPER',
      language: 'en',
      ending: 'pdf',
    });
    expect(divideName('reports/x.fr.md')).toEqual({ folder: 'reports', name: 'x.fr', ending: 'md' });
  });

  it('is found again beside it with another ending, in capitals too, and only there', () => {
    const files = ['reports/a.el.yaml', 'a.en.yaml', 'reports/A.en.yaml', 'reports/a.EN.YAML'].map(
      (path) => ({
        path,
      }),
    );
    expect(besideWith('yaml', 'reports/a.en.pdf', files)?.path).toBe('reports/a.EN.YAML');
    expect(besideWith('yaml', 'reports/b.en.pdf', files)).toBeUndefined();
    // In small letters this name is longer.
    const turkish = { path: 'reports/İzmir.en.yaml' };
    expect(besideWith('yaml', 'reports/İzmir.en.pdf', [turkish])).toBe(turkish);
  });

  it('becomes an id that can stand in an address', () => {
    expect(idFromName('Annual Report (2024)')).toBe('annual-report-2024');
    for (const name of ['Έκθεση', 'a'.repeat(200), '---', '日本', 'Relatório']) {
      expect(idFromName(name)).toMatch(/^[a-z0-9][a-z0-9.-]{0,76}$/);
    }
  });

  it('gets a different id than a name with other letters', () => {
    const names = ['Έκθεση', 'Οδηγός', 'Έκθεση 2', 'a'.repeat(100), `${'a'.repeat(100)}b`];
    expect(new Set(names.map(idFromName)).size).toBe(names.length);
  });

  it('becomes a title', () => {
    expect(titleFromName('debian-reference_2')).toBe('Debian reference 2');
  });
});
