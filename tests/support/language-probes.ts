// Words for probing search, checked by hand: other forms, misspellings, common words that must not flood, and unknown names.
import type { Language } from '../../core/base/language.ts';

/** What is asked, and a text. */
type Probe = readonly [query: string, text: string];
/** Probes by language. */
export type Probes = Readonly<Record<Language, readonly Probe[]>>;

/** Texts that say the word in another form; accents and capitals are mixed. */
export const pairs: Probes = {
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

/** Words with a slip: letters swapped, doubled, left out, or taken for others that sound alike. */
export const misspelt: Probes = {
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

/** Everyday words in dictionary form; short ones have many neighbours. */
export const everyday: Readonly<Record<Language, readonly string[]>> = {
  en: ['aid', 'law', 'care', 'help', 'risk', 'safe', 'work', 'time', 'right', 'call'],
  el: ['νόμος', 'χώρα', 'ώρα', 'λόγος', 'μέρος', 'φόβος', 'δουλειά', 'ημέρα', 'ερώτηση', 'λέξη'],
  it: ['aiuto', 'legge', 'cura', 'casa', 'parte', 'tempo', 'lavoro', 'paura', 'giorno', 'parola'],
  pt: ['ajuda', 'lei', 'casa', 'parte', 'tempo', 'medo', 'dia', 'palavra', 'hora', 'risco'],
};

const everywhere =
  'interpol instagram telegram europol frontex snapchat discord onlyfans eurojust tiktok whatsapp facebook roblox tinder bitcoin';

/** Proper names and loan words that stand nowhere in the lessons of the starter kit, as people of each language type them. */
export const names: Readonly<Record<Language, readonly string[]>> = {
  en: `${everywhere} kids twitch paypal pinterest booking fortnite ikea iphone gambia vietnam sexting deepfake redcross viber`.split(
    ' ',
  ),
  el: 'ιντερπολ γιουροπολ φροντεξ ινσταγκραμ τικτοκ βαιμπερ φεισμπουκ τελεγκραμ σναπτσατ ντισκορντ γιουνισεφ μπιτκοιν ουκρανια νιγηρια κοσοβο λαμπεντουζα κοκαινη σεξτινγκ'.split(
    ' ',
  ),
  it: `${everywhere} camorra juventus ferrari napoli palermo verona bologna lampedusa telefonino chattare`.split(
    ' ',
  ),
  pt: `${everywhere} coimbra algarve benfica sporting brasil mercadona continente favela`.split(' '),
};
