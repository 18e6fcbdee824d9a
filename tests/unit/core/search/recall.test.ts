// Proves the three probes of the field: other forms are found, misspellings are found, and nothing is flooded by it.
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../../core/kit/catalogue.ts';
import { search } from '../../../../core/search/search.ts';
import { splitWords } from '../../../../core/search/words.ts';
import { keysOf, openAll, openUnits, reports } from './library.ts';

/** What is asked, and a text that says it in another form. */
const pairs: Readonly<Record<Language, readonly (readonly [query: string, text: string])[]>> = {
  en: [
    ['children', 'The child must be heard.'],
    ['guardian', 'Guardians are appointed without delay.'],
    ['exploitation', 'The network was exploiting boys.'],
    ['trafficked', 'Trafficking takes many shapes.'],
    ['victim', 'VICTIMS have rights.'],
    ['identify', 'The needs were identified.'],
    ['referral', 'Referrals go to one desk.'],
    ['women', 'A woman called the line.'],
    ['shelter', 'Two shelters have room.'],
    ['agency', 'The agencies must talk to each other.'],
    ['protect', 'Every child is protected.'],
    ['interview', 'He was interviewed twice.'],
    ['missing', 'They miss their school.'],
    ['sold', 'She was told whom to sell.'],
    ['policy', 'Their policies differ.'],
  ],
  el: [
    ['παιδιών', 'Το παιδί έχει δικαίωμα να ακουστεί.'],
    ['επιτροπος', 'Διορίζεται χωρίς καθυστέρηση επίτροπο.'],
    ['θυμα', 'Τα θύματα δεν τιμωρούνται.'],
    ['εμπορίας', 'ΕΜΠΟΡΙΑ ΑΝΘΡΩΠΩΝ'],
    ['ανθρωπου', 'Οι άνθρωποι που βοηθούν.'],
    ['ανηλικος', 'Οι ασυνόδευτοι ανήλικοι.'],
    ['δικηγορος', 'Ζητήστε δικηγόρους.'],
    ['εκθεση', 'Οι εκθέσεις δημοσιεύονται.'],
    ['δικαιωματα', 'Κάθε δικαίωμα μετρά.'],
    ['υπηρεσια', 'Οι υπηρεσίες συνεργάζονται.'],
    ['σχολειο', 'Στα σχολεία της χώρας.'],
    ['εκμεταλλευση', 'Θύμα εκμετάλλευσης.'],
    ['αστυνομια', 'Καλέστε της αστυνομίας τη γραμμή.'],
    ['νομος', 'Σύμφωνα με τον νόμο.'],
    ['γραμμη', 'Οι γραμμές είναι ανοιχτές.'],
  ],
  it: [
    ['minori', 'Il minore va ascoltato.'],
    ['tutore', 'I tutori volontari.'],
    ['vittima', 'Le VITTIME hanno diritti.'],
    ['sfruttamento', 'Era sfruttato da mesi.'],
    ['bambini', 'Ogni bambino conta.'],
    ['servizi', 'Il servizio è gratuito.'],
    ['avvocato', 'Gli avvocati del comune.'],
    ['comunita', 'La comunità accoglie.'],
    ['indagine', 'Le indagini continuano.'],
    ['assistenti', "L'assistente sociale."],
    ['legge', 'Le leggi cambiano.'],
    ['scuola', 'Nelle scuole di Roma.'],
    ['straniera', 'Minori stranieri non accompagnati.'],
    ['segnalare', 'È stato segnalato ieri.'],
    ['diritto', 'I diritti del fanciullo.'],
  ],
  pt: [
    ['criancas', 'A criança deve ser ouvida.'],
    ['tutor', 'Os tutores nomeados.'],
    ['vitima', 'As VÍTIMAS têm direitos.'],
    ['exploracao', 'Explorações laborais.'],
    ['ação', 'O plano de acção.'],
    ['leis', 'A lei mudou.'],
    ['protecção', 'A proteção das crianças.'],
    ['migracoes', 'A migração de menores.'],
    ['sinais', 'Um sinal de alerta.'],
    ['advogado', 'Os advogados da ordem.'],
    ['director', 'Os diretores de escola.'],
    ['menor', 'Dois menores desaparecidos.'],
    ['ajudar', 'Ela foi ajudada.'],
    ['nacional', 'Planos nacionais.'],
    ['viagens', 'Uma viagem sem regresso.'],
  ],
};

const misspelt: Readonly<Record<Language, readonly (readonly [query: string, text: string])[]>> = {
  en: [
    ['gaurdian', 'The guardian speaks for the child.'],
    ['traficking', 'Trafficking in human beings.'],
    ['exploittation', 'Exploitation of labour.'],
    ['refferal', 'Referral to one desk.'],
    ['idenification', 'Identification comes first.'],
  ],
  el: [
    ['επιτορπος', 'Ο επίτροπος μιλά.'],
    ['εκμεταλευση', 'Η εκμετάλλευση τιμωρείται.'],
    ['ανιλικος', 'Ένας ανήλικος.'],
    ['δικιγορος', 'Ένας δικηγόρος.'],
    ['χαμογελο', 'Το Χαμόγελλο του Παιδιού.'],
  ],
  it: [
    ['sfrutamento', 'Lo sfruttamento del lavoro.'],
    ['vitima', 'La vittima parla.'],
    ['tutroe', 'Il tutore decide.'],
    ['avocato', 'Un avvocato arriva.'],
    ['minroi', 'I minori soli.'],
  ],
  pt: [
    ['exporação', 'A exploração laboral.'],
    ['vtíma', 'Uma vítima.'],
    ['proteçao', 'A proteção.'],
    ['cirança', 'A criança.'],
    ['advgado', 'O advogado.'],
  ],
};

const flooding = ['aid', 'law', 'care', 'help', 'risk', 'safe', 'child', 'force', 'right', 'trade'];

describe('Other forms of a word', () => {
  for (const language of ['en', 'el', 'it', 'pt'] as const) {
    const list = pairs[language];
    const segment = openUnits(
      reports(
        list.map(([, text]) => text),
        language,
      ),
      language,
    );
    test.each(list.map(([query], index) => [query, index] as const))(`${language}: %s`, (query, index) => {
      const answer = search([segment], query, { limit: 50 });
      expect(answer.how).toEqual([]);
      expect(answer.hits.map((hit) => hit.key)).toContain(`r${index + 1}.${language}#1`);
    });
  }
});

describe('Misspelt words', () => {
  for (const language of ['en', 'el', 'it', 'pt'] as const) {
    const list = misspelt[language];
    const segments = openAll(
      reports(
        list.map(([, text]) => text),
        language,
      ),
    );
    test.each(list.map(([query], index) => [query, index] as const))(`${language}: %s`, (query, index) => {
      expect(keysOf(segments, query)[0]).toBe(`r${index + 1}.${language}#1`);
    });
  }
});

describe('No flooding', () => {
  // Each word beside words one edit away from it, one per document.
  const near = [
    'aim',
    'lay',
    'cave',
    'held',
    'rink',
    'sale',
    'chill',
    'forte',
    'night',
    'grade',
    'said',
    'lawn',
  ];
  const texts = [...flooding, ...near].map((word) => `a line about ${word} and no more`);
  const segment = openUnits(reports(texts, 'en'), 'en');

  test.each(flooding)('%s brings only documents that hold it or begin with it', (word) => {
    const { hits, how } = search([segment], word, { isTyping: true, limit: 50 });
    expect(how).toEqual([]);
    expect(hits.length).toBeGreaterThan(0);
    for (const { key } of hits) {
      const text = texts[Number(/^r(\d+)/.exec(key)?.[1]) - 1] ?? '';
      expect(splitWords(text).some(({ form }) => form.startsWith(word))).toBe(true);
    }
  });
});
