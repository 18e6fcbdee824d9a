// Words that are forms of one word in each language, and words that are not.
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../../core/base/language.ts';
import { stemsOf } from '../../../../core/search/stem.ts';

const forms: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  en: [
    ['child', 'children', 'Children'],
    ['exploit', 'exploited', 'exploiting', 'exploits'],
    ['victim', 'victims'],
    ['woman', 'women'],
    ['policy', 'policies'],
    ['sell', 'sold', 'selling'],
    ['identify', 'identified', 'identifies'],
  ],
  el: [
    ['ώρα', 'ώρας', 'ώρες', 'ωρών', 'ΩΡΕΣ'],
    ['βία', 'βίας', 'βίες'],
    ['παιδί', 'παιδιά', 'παιδιού', 'παιδιών', 'ΠΑΙΔΙΑ'],
    ['επίτροπος', 'επιτρόπου', 'επίτροποι', 'επιτρόπων', 'επίτροπο', 'επιτρόπους'],
    ['εμπορία', 'εμπορίας', 'ΕΜΠΟΡΙΑΣ'],
    ['άνθρωπος', 'ανθρώπων', 'ανθρώπου', 'ανθρώπους'],
    ['θύμα', 'θύματα', 'θυμάτων', 'θύματος'],
    ['δικηγόρος', 'δικηγόροι', 'δικηγόρων'],
    ['ανήλικος', 'ανηλίκων', 'ανήλικοι', 'ανήλικους', 'ανήλικο'],
    ['δικαίωμα', 'δικαιώματα', 'δικαιωμάτων'],
    ['έκθεση', 'εκθέσεις', 'έκθεσης', 'εκθέσεων'],
    ['αστυνομία', 'αστυνομίας'],
  ],
  it: [
    ['minore', 'minori'],
    ['vittima', 'vittime', 'VITTIMA'],
    ['sfruttamento', 'sfruttamenti'],
    ['tutore', 'tutori', 'tutrice'],
    ['uomo', 'uomini'],
    ['perché', 'perche'],
  ],
  pt: [
    ['criança', 'crianças', 'crianca'],
    ['migração', 'migrações', 'migracao', 'migracoes'],
    ['exploração', 'explorações'],
    ['acção', 'ação', 'acções', 'ações', 'accao', 'acao'],
    ['protecção', 'proteção', 'proteccao'],
    ['director', 'diretor', 'directores'],
    ['óptimo', 'ótimo', 'optimo'],
    ['adopção', 'adoção'],
    ['actual', 'atual', 'atuais'],
    ['facto', 'factos'],
    ['lei', 'leis'],
    ['menor', 'menores'],
    ['nacional', 'nacionais'],
    ['viagem', 'viagens'],
    ['mãe', 'mães'],
  ],
};

const others: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  en: [
    ['policy', 'police'],
    ['news', 'new'],
    ['guardian', 'guard'],
  ],
  el: [
    ['επίτροπος', 'επιτροπή'],
    ['παιδί', 'πας'],
    ['νόμος', 'όνομα'],
    ['βία', 'βίος'],
    ['ώρα', 'ωραίο'],
  ],
  it: [
    ['minore', 'minuto'],
    ['tutela', 'tutto'],
  ],
  pt: [
    ['pacto', 'pato'],
    ['apto', 'ato'],
    ['mais', 'mal'],
  ],
};

describe('Stems', () => {
  for (const language of ['en', 'el', 'it', 'pt'] as const) {
    for (const group of forms[language]) {
      test(`of ${group.join(', ')} meet (${language})`, () => {
        const [first = '', ...rest] = group;
        for (const form of rest) expect(share(first, form, language), form).toBe(true);
      });
    }
    for (const [one, other] of others[language]) {
      test(`of ${one} and ${other} stay apart (${language})`, () => {
        expect(share(one, other, language)).toBe(false);
      });
    }
  }

  test('are not taken of words with digits, and leave words of another alphabet alone', () => {
    expect(stemsOf('2011/36'.split('/')[0] ?? '', 'en')).toEqual([]);
    expect(stemsOf('παιδιά', 'it')).toEqual(['παιδια']);
    expect(stemsOf('children', 'el')).toEqual(['children']);
  });
});

function share(one: string, other: string, language: Language): boolean {
  return stemsOf(one, language).some((stem) => stemsOf(other, language).includes(stem));
}
