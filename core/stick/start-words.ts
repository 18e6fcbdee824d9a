// Words for START-HERE.html and the starters at the root of a stick, in four languages.
import type { Language } from '../base/language.ts';

/** The words of one language. Each list is a numbered list. */
type StickStartWords = {
  /** Introduction: what this stick contains. */
  readonly onStick: string;
  readonly noProgram: string;
  readonly windows: (opens: string) => readonly string[];
  readonly mac: (opens: string) => readonly string[];
  readonly linux: (opens: string) => readonly string[];
  /** Message of the Linux starter if the system does not let it start the program. */
  readonly linuxBlocked: (opens: string) => string;
  readonly findsKit: string;
  readonly checkFolder: string;
  readonly checkProgram: string;
};

const english: StickStartWords = {
  onStick:
    'This stick carries the kit in the folder “kit” and, where there is one, the program in “program”.',
  noProgram: 'There is no program on this stick. Everything can be read without it, from the lists below.',
  windows: (opens) => [
    `Double-click “Start on Windows” here on the stick, or open the folder program, then windows, and there ${opens}.`,
    'If Windows says that it protected your PC (SmartScreen): it says so of every program it does not know. Go on only when the stick comes from somebody you know: press “More info”, then “Run anyway”.',
  ],
  mac: (opens) => [
    `Open the folder program, then mac, and there ${opens}. Copy the program to your Mac; it does not start from the stick.`,
    'If macOS says that it cannot check the program (Gatekeeper): go on only when the stick comes from somebody you know. Open System Settings, Privacy & Security, and press “Open Anyway”.',
  ],
  linux: (opens) => [
    `Start “Start on Linux.sh” here on the stick, or open the folder program, then linux, and there ${opens}.`,
    `If nothing happens: many systems start no program from a stick. Copy the folder linux to your home folder, allow ${opens} in it to be run (Properties, Permissions), and start it there.`,
  ],
  linuxBlocked: (opens) =>
    `This system does not start programs from this stick. Copy the folder program/linux to your home folder, then run there:\n  chmod +x ${opens}\n  ./${opens}`,
  findsKit:
    'Nothing is installed, and nothing is sent anywhere. If the program asks for a kit, choose the folder “kit” on this stick.',
  checkFolder: 'First go into the folder of the kit:',
  checkProgram: 'The list of the program and of this page tells damage. Nobody signed it:',
};

const greek: StickStartWords = {
  onStick:
    'Στο στικάκι USB το kit βρίσκεται στον φάκελο «kit» και, όπου υπάρχει, το πρόγραμμα στον φάκελο «program».',
  noProgram:
    'Σε αυτό το στικάκι USB δεν υπάρχει πρόγραμμα. Όλα διαβάζονται και χωρίς αυτό, από τους καταλόγους παρακάτω.',
  windows: (opens) => [
    `Κάντε διπλό κλικ στο «Start on Windows» εδώ στο στικάκι USB, ή ανοίξτε τον φάκελο program, μετά τον windows, και εκεί το ${opens}.`,
    'Αν τα Windows πουν ότι προστάτευσαν τον υπολογιστή σας (SmartScreen): το λένε για κάθε πρόγραμμα που δεν γνωρίζουν. Συνεχίστε μόνο αν το στικάκι USB το πήρατε από κάποιον που γνωρίζετε: «Περισσότερες πληροφορίες», μετά «Εκτέλεση οπωσδήποτε».',
  ],
  mac: (opens) => [
    `Ανοίξτε τον φάκελο program, μετά τον mac, και εκεί το ${opens}. Αντιγράψτε το πρόγραμμα στο Mac σας· δεν ξεκινά από το στικάκι USB.`,
    'Αν το macOS πει ότι δεν μπορεί να ελέγξει το πρόγραμμα (Gatekeeper): συνεχίστε μόνο αν το στικάκι USB το πήρατε από κάποιον που γνωρίζετε. Ανοίξτε τις Ρυθμίσεις συστήματος, Απόρρητο και ασφάλεια, και πατήστε «Άνοιγμα οπωσδήποτε».',
  ],
  linux: (opens) => [
    `Ξεκινήστε το «Start on Linux.sh» εδώ στο στικάκι USB, ή ανοίξτε τον φάκελο program, μετά τον linux, και εκεί το ${opens}.`,
    `Αν δεν γίνει τίποτα: πολλά συστήματα δεν ξεκινούν προγράμματα από στικάκι USB. Αντιγράψτε τον φάκελο linux στον προσωπικό σας φάκελο, επιτρέψτε εκεί την εκτέλεση του ${opens} (Ιδιότητες, Δικαιώματα) και ξεκινήστε το.`,
  ],
  linuxBlocked: (opens) =>
    `Αυτό το σύστημα δεν ξεκινά προγράμματα από το στικάκι USB. Αντιγράψτε τον φάκελο program/linux στον προσωπικό σας φάκελο και εκτελέστε εκεί:\n  chmod +x ${opens}\n  ./${opens}`,
  findsKit:
    'Δεν εγκαθίσταται τίποτα και δεν στέλνεται τίποτα πουθενά. Αν το πρόγραμμα ζητήσει kit, διαλέξτε τον φάκελο «kit» σε αυτό το στικάκι USB.',
  checkFolder: 'Πρώτα πηγαίνετε στον φάκελο του kit:',
  checkProgram:
    'Ο κατάλογος του προγράμματος και αυτής της σελίδας δείχνει ζημιές. Δεν τον έχει υπογράψει κανείς:',
};

const italian: StickStartWords = {
  onStick:
    'Su questa chiavetta USB il kit si trova nella cartella «kit» e il programma, se c’è, nella cartella «program».',
  noProgram:
    'Su questa chiavetta USB non c’è il programma. Tutto si può leggere anche senza, dagli elenchi qui sotto.',
  windows: (opens) => [
    `Faccia doppio clic su «Start on Windows» qui sulla chiavetta USB, oppure apra la cartella program, poi windows, e lì ${opens}.`,
    'Se Windows dice di aver protetto il PC (SmartScreen): lo dice di ogni programma che non conosce. Continui solo se la chiavetta USB viene da qualcuno che conosce: «Ulteriori informazioni», poi «Esegui comunque».',
  ],
  mac: (opens) => [
    `Apra la cartella program, poi mac, e lì ${opens}. Copi il programma sul Suo Mac; dalla chiavetta USB non si avvia.`,
    'Se macOS dice che non può verificare il programma (Gatekeeper): continui solo se la chiavetta USB viene da qualcuno che conosce. Apra Impostazioni di Sistema, Privacy e sicurezza, e prema «Apri comunque».',
  ],
  linux: (opens) => [
    `Avvii «Start on Linux.sh» qui sulla chiavetta USB, oppure apra la cartella program, poi linux, e lì ${opens}.`,
    `Se non succede nulla: molti sistemi non avviano programmi da una chiavetta USB. Copi la cartella linux nella Sua cartella personale, lì permetta l’esecuzione di ${opens} (Proprietà, Permessi) e lo avvii.`,
  ],
  linuxBlocked: (opens) =>
    `Questo sistema non avvia programmi da questa chiavetta USB. Copi la cartella program/linux nella Sua cartella personale, poi lì esegua:\n  chmod +x ${opens}\n  ./${opens}`,
  findsKit:
    'Non si installa nulla e nulla viene inviato. Se il programma chiede un kit, scelga la cartella «kit» su questa chiavetta USB.',
  checkFolder: 'Prima vada nella cartella del kit:',
  checkProgram: 'L’elenco del programma e di questa pagina mostra i danni. Nessuno lo ha firmato:',
};

const portuguese: StickStartWords = {
  onStick: 'Nesta pen USB o kit está na pasta «kit» e o programa, quando existe, está na pasta «program».',
  noProgram: 'Nesta pen USB não há programa. Tudo pode ser lido sem ele, a partir das listas abaixo.',
  windows: (opens) => [
    `Faça duplo clique em «Start on Windows» aqui na pen USB, ou abra a pasta program, depois windows, e aí ${opens}.`,
    'Se o Windows disser que protegeu o PC (SmartScreen): diz isso de todos os programas que não conhece. Continue só se a pen USB vier de alguém que conhece: «Mais informações», depois «Executar mesmo assim».',
  ],
  mac: (opens) => [
    `Abra a pasta program, depois mac, e aí ${opens}. Copie o programa para o seu Mac; da pen USB não arranca.`,
    'Se o macOS disser que não consegue verificar o programa (Gatekeeper): continue só se a pen USB vier de alguém que conhece. Abra Definições do Sistema, Privacidade e segurança, e prima «Abrir mesmo assim».',
  ],
  linux: (opens) => [
    `Inicie «Start on Linux.sh» aqui na pen USB, ou abra a pasta program, depois linux, e aí ${opens}.`,
    `Se nada acontecer: muitos sistemas não iniciam programas a partir de uma pen USB. Copie a pasta linux para a sua pasta pessoal, permita aí a execução de ${opens} (Propriedades, Permissões) e inicie-o.`,
  ],
  linuxBlocked: (opens) =>
    `Este sistema não inicia programas a partir desta pen USB. Copie a pasta program/linux para a sua pasta pessoal e execute aí:\n  chmod +x ${opens}\n  ./${opens}`,
  findsKit:
    'Nada é instalado e nada é enviado. Se o programa pedir um kit, escolha a pasta «kit» nesta pen USB.',
  checkFolder: 'Primeiro entre na pasta do kit:',
  checkProgram: 'A lista do programa e desta página mostra danos. Ninguém a assinou:',
};

const all: Readonly<Record<Language, StickStartWords>> = {
  en: english,
  el: greek,
  it: italian,
  pt: portuguese,
};

/** The words of a language. */
export function startWords(language: Language): StickStartWords {
  return all[language];
}
