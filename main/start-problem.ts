// Message for a person and an administrator when the program cannot start. No page can show it then.
import { app, dialog } from 'electron';
import type { Language } from '../core/base/language.ts';
import { guessLanguage } from '../core/kit/guess-language.ts';
import { errorCode } from './disk/fs/problem.ts';

/** Why no folder could be made or written: no room, not allowed, something else is there, anything else. */
type StartProblem = 'full' | 'refused' | 'taken' | 'failed';
/** `meanwhile`: where help is until then. */
type Words = Readonly<Record<'title' | 'kept' | 'meanwhile', string>> &
  Readonly<Record<StartProblem, Readonly<Record<'what' | 'todo', string>>>>;

// As those of the command line (cli/exit-codes.ts): a disk, and a mistake in the program itself.
const exitCodeDisk = 4;
const exitCodeInternal = 5;

const problemOfCode: Readonly<Record<string, StartProblem>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EACCES: 'refused',
  EPERM: 'refused',
  EROFS: 'refused',
  // What Node makes of EROFS where folders above are to be made as well.
  ENOENT: 'refused',
  EEXIST: 'taken',
  ENOTDIR: 'taken',
};

const words: Readonly<Record<Language, Words>> = {
  en: {
    title: 'IMPACT Kit cannot start',
    full: {
      what: 'There is no room left on the disk for the folder “{folder}”.',
      todo: 'Free some space, then start IMPACT Kit again.',
    },
    refused: {
      what: 'This computer does not let IMPACT Kit write into the folder “{folder}”.',
      todo: 'Ask whoever looks after the computer to let you write there, then start IMPACT Kit again.',
    },
    taken: {
      what: 'Something else lies where IMPACT Kit keeps its folder “{folder}”.',
      todo: 'Move it or give it another name, then start IMPACT Kit again.',
    },
    failed: {
      what: 'IMPACT Kit could not open its folder “{folder}” ({reason}).',
      todo: 'Start the computer again and try once more. If it fails again, show these words to whoever gave you the program.',
    },
    kept: 'What you had before is kept; nothing was removed.',
    meanwhile:
      'In immediate danger call 112. On a stick of IMPACT Kit, START-HERE.html shows numbers and documents in any browser.',
  },
  el: {
    title: 'Το IMPACT Kit δεν μπορεί να ξεκινήσει',
    full: {
      what: 'Δεν υπάρχει πια χώρος στον δίσκο για τον φάκελο «{folder}».',
      todo: 'Ελευθερώστε λίγο χώρο και ξεκινήστε ξανά το IMPACT Kit.',
    },
    refused: {
      what: 'Αυτός ο υπολογιστής δεν επιτρέπει στο IMPACT Kit να γράψει στον φάκελο «{folder}».',
      todo: 'Ζητήστε από όποιον φροντίζει τον υπολογιστή να σας επιτρέψει να γράφετε εκεί και ξεκινήστε ξανά το IMPACT Kit.',
    },
    taken: {
      what: 'Κάτι άλλο βρίσκεται στη θέση του φακέλου «{folder}» του IMPACT Kit.',
      todo: 'Μετακινήστε το ή δώστε του άλλο όνομα και ξεκινήστε ξανά το IMPACT Kit.',
    },
    failed: {
      what: 'Το IMPACT Kit δεν μπόρεσε να ανοίξει τον φάκελό του «{folder}» ({reason}).',
      todo: 'Επανεκκινήστε τον υπολογιστή και δοκιμάστε ξανά. Αν αποτύχει πάλι, δείξτε αυτά τα λόγια σε όποιον σας έδωσε το πρόγραμμα.',
    },
    kept: 'Ό,τι είχατε πριν διατηρείται· τίποτα δεν αφαιρέθηκε.',
    meanwhile:
      'Σε άμεσο κίνδυνο καλέστε το 112. Σε στικάκι USB του IMPACT Kit, το START-HERE.html δείχνει αριθμούς και έγγραφα σε κάθε πρόγραμμα περιήγησης.',
  },
  it: {
    title: 'IMPACT Kit non può avviarsi',
    full: {
      what: 'Sul disco non c’è più spazio per la cartella «{folder}».',
      todo: 'Liberi un po’ di spazio, poi avvii di nuovo IMPACT Kit.',
    },
    refused: {
      what: 'Questo computer non permette a IMPACT Kit di scrivere nella cartella «{folder}».',
      todo: 'Chieda a chi si occupa del computer il permesso di scrivere lì, poi avvii di nuovo IMPACT Kit.',
    },
    taken: {
      what: 'Dove IMPACT Kit tiene la sua cartella «{folder}» si trova qualcos’altro.',
      todo: 'Lo sposti o gli dia un altro nome, poi avvii di nuovo IMPACT Kit.',
    },
    failed: {
      what: 'IMPACT Kit non è riuscito ad aprire la sua cartella «{folder}» ({reason}).',
      todo: 'Riavvii il computer e riprovi. Se non riesce ancora, mostri queste parole a chi Le ha dato il programma.',
    },
    kept: 'Ciò che aveva prima è conservato; nulla è stato tolto.',
    meanwhile:
      'In caso di pericolo immediato chiami il 112. Su una chiavetta USB di IMPACT Kit, START-HERE.html mostra numeri e documenti in qualsiasi browser.',
  },
  pt: {
    title: 'O IMPACT Kit não consegue iniciar',
    full: {
      what: 'Já não há espaço no disco para a pasta «{folder}».',
      todo: 'Liberte algum espaço e inicie de novo o IMPACT Kit.',
    },
    refused: {
      what: 'Este computador não deixa o IMPACT Kit escrever na pasta «{folder}».',
      todo: 'Peça a quem cuida do computador que o deixe escrever ali e inicie de novo o IMPACT Kit.',
    },
    taken: {
      what: 'No lugar da pasta «{folder}» do IMPACT Kit está outra coisa.',
      todo: 'Mova-a ou dê-lhe outro nome e inicie de novo o IMPACT Kit.',
    },
    failed: {
      what: 'O IMPACT Kit não conseguiu abrir a sua pasta «{folder}» ({reason}).',
      todo: 'Reinicie o computador e tente mais uma vez. Se voltar a falhar, mostre estas palavras a quem lhe deu o programa.',
    },
    kept: 'O que tinha antes está guardado; nada foi retirado.',
    meanwhile:
      'Em perigo imediato ligue para o 112. Numa pen USB do IMPACT Kit, START-HERE.html mostra números e documentos em qualquer navegador.',
  },
};

/**
 * Reports on stderr and in a window of the system why the program did not start. Ends the program when the window is closed, with
 * 4 for a disk problem and 5 for a bug.
 */
export async function endUnstarted(error: unknown): Promise<void> {
  const code = errorCode(error);
  const inEnglish = sayIn('en', error);
  process.stderr.write(`${inEnglish.title}: ${inEnglish.what}\n`);
  if (code === '' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  // The system shows no window before this; it comes also where Chromium gets no folder either.
  await app.whenReady();
  const { title, what, kept, todo, meanwhile } = sayIn(
    guessLanguage(app.getPreferredSystemLanguages()),
    error,
  );
  // Its sister that waits by itself keeps a processor busy under Linux and does not end when the system shuts down.
  await dialog.showMessageBox({
    type: 'error',
    title,
    message: title,
    detail: [what, kept, todo, meanwhile].join('\n\n'),
  });
  app.exit(code === '' ? exitCodeInternal : exitCodeDisk);
}

function sayIn(
  language: Language,
  error: unknown,
): Record<'title' | 'what' | 'kept' | 'todo' | 'meanwhile', string> {
  const code = errorCode(error);
  const { title, [problemOfCode[code] ?? 'failed']: own, kept, meanwhile } = words[language];
  const what = own.what
    .replace('{folder}', () => folderOf(error))
    .replace('{reason}', () => code || String(error));
  return { title, what, kept, todo: own.todo, meanwhile };
}

/** The place the system refused; where it names none, the folder of this session. */
function folderOf(error: unknown): string {
  return error instanceof Error && 'path' in error && typeof error.path === 'string'
    ? error.path
    : app.getPath('userData');
}
