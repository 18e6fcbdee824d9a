// Words of the questions that main itself asks before something is lost or trusted otherwise, in the four languages.
import { type Language, localeTags } from '../core/base/language.ts';
import { fingerprintOf } from '../core/kit/fingerprint.ts';
import { toPlainName } from '../core/kit/plain-name.ts';
import type { ErasablePart } from '../core/user-data/user-event.ts';

/** What a person is asked to agree to. */
export type ConsentQuestion =
  | { readonly kind: 'erase'; readonly parts: readonly ErasablePart[] }
  | { readonly kind: 'erase-everything' }
  | {
      readonly kind: 'restore';
      readonly madeAt: string;
      readonly counts: ReadonlyMap<ErasablePart, number>;
    }
  | { readonly kind: 'withdraw-key'; readonly publisher: string; readonly publicKey: string }
  /** `number` is the person's place in the list, by which one without a name is called. */
  | { readonly kind: 'remove-person'; readonly name?: string; readonly number: number };

/** A question as a window of the system shows it. */
type ShownQuestion = {
  readonly message: string;
  readonly detail: string;
  /** The word for yes. */
  readonly agree: string;
};

type Words = {
  readonly erase: Readonly<Record<'message' | 'detail' | 'agree', string>>;
  readonly eraseEverything: Readonly<Record<'message' | 'detail' | 'agree', string>>;
  readonly withdraw: Readonly<Record<'message' | 'detail' | 'agree', string>>;
  readonly restore: Readonly<Record<'message' | 'empty' | 'detail' | 'agree', string>>;
  readonly removePerson: Readonly<Record<'message' | 'detail' | 'agree' | 'nameless', string>>;
  /** As the screen Settings names them. */
  readonly parts: Readonly<Record<ErasablePart, string>>;
};

const words: Readonly<Record<Language, Words>> = {
  en: {
    erase: {
      message: 'Erase this?',
      detail: 'What is erased cannot be brought back. The kit and your settings stay.',
      agree: 'Erase',
    },
    restore: {
      message: 'Restore your data of {day}?',
      empty: 'Nothing is in it.',
      detail: 'It replaces what is here now. What is here now stays as a copy for some days.',
      agree: 'Restore',
    },
    eraseEverything: {
      message: 'Erase everything you made with IMPACT Kit?',
      detail:
        'This erases notes, progress, corrections, settings, drafts of kits, publishers’ keys and the register of sticks. Nothing brings them back. Only a publisher’s key comes back, from its backup sheet.\n\nInstalled kits stay. IMPACT Kit closes and starts again, empty.',
      agree: 'Erase everything',
    },
    withdraw: {
      message: 'No longer accept {publisher}?',
      detail:
        'The kit in use stays. The next kit signed with this key is shown as unknown, and you compare the key again.',
      agree: 'No longer accept',
    },
    removePerson: {
      message: 'Remove {name}?',
      detail:
        'The notes, bookmarks, progress, drafts and keys of this person are erased and cannot be brought back. The kits and what everybody else has stay.',
      agree: 'Remove',
      nameless: 'Person {number}',
    },
    parts: {
      reading: 'Places where reading stopped',
      recents: 'Recently opened',
      searches: 'Recent searches',
      bookmarks: 'Bookmarks',
      learning: 'Progress in modules and quizzes',
      cards: 'Review cards',
      notes: 'Notes and highlights',
      corrections: 'Corrections, and what others handed to you',
      requests: 'Requests to the publisher',
      newer: 'Entries of a newer version of this program',
    },
  },
  el: {
    erase: {
      message: 'Να σβηστούν αυτά;',
      detail: 'Ό,τι σβήνεται δεν επανέρχεται. Το kit και οι ρυθμίσεις σας μένουν.',
      agree: 'Σβήσιμο',
    },
    restore: {
      message: 'Να επανέλθουν τα δεδομένα σας από {day};',
      empty: 'Δεν περιέχει τίποτα.',
      detail:
        'Παίρνουν τη θέση όσων υπάρχουν τώρα εδώ. Όσα υπάρχουν τώρα μένουν για λίγες ημέρες ως αντίγραφο.',
      agree: 'Επαναφορά',
    },
    eraseEverything: {
      message: 'Να σβηστούν όλα όσα φτιάξατε με το IMPACT Kit;',
      detail:
        'Σβήνονται σημειώσεις, πρόοδος, διορθώσεις, ρυθμίσεις, προσχέδια kit, κλειδιά εκδοτών και το μητρώο στικακίων USB. Τίποτα δεν τα επαναφέρει. Μόνο το κλειδί ενός εκδότη επανέρχεται, από το αντίγραφό του σε χαρτί.\n\nΤα εγκατεστημένα kit μένουν. Το IMPACT Kit κλείνει και ξεκινά ξανά, άδειο.',
      agree: 'Σβήσιμο όλων',
    },
    withdraw: {
      message: 'Να μη γίνεται πια αποδεκτός ο εκδότης {publisher};',
      detail:
        'Το kit που χρησιμοποιείτε μένει. Το επόμενο kit με αυτό το κλειδί θα εμφανιστεί ως άγνωστο και θα συγκρίνετε ξανά το κλειδί.',
      agree: 'Ανάκληση αποδοχής',
    },
    removePerson: {
      message: 'Να αφαιρεθεί: {name};',
      detail:
        'Οι σημειώσεις, οι σελιδοδείκτες, η πρόοδος, τα προσχέδια και τα κλειδιά αυτού του ατόμου σβήνονται και δεν επανέρχονται. Τα kit και όσα έχουν οι άλλοι μένουν.',
      agree: 'Αφαίρεση',
      nameless: 'Άτομο {number}',
    },
    parts: {
      reading: 'Σημεία όπου σταμάτησε η ανάγνωση',
      recents: 'Πρόσφατα ανοιγμένα',
      searches: 'Πρόσφατες αναζητήσεις',
      bookmarks: 'Σελιδοδείκτες',
      learning: 'Πρόοδος σε ενότητες και κουίζ',
      cards: 'Κάρτες επανάληψης',
      notes: 'Σημειώσεις και επισημάνσεις',
      corrections: 'Διορθώσεις, και όσα σας έδωσαν άλλοι',
      requests: 'Αιτήματα προς τον εκδότη',
      newer: 'Εγγραφές νεότερης έκδοσης του προγράμματος',
    },
  },
  it: {
    erase: {
      message: 'Cancellare questi dati?',
      detail: 'Ciò che viene cancellato non si può recuperare. Il kit e le Sue impostazioni restano.',
      agree: 'Cancellare',
    },
    restore: {
      message: 'Ripristinare i Suoi dati del {day}?',
      empty: 'Non contiene nulla.',
      detail:
        'Prendono il posto di ciò che c’è adesso. Ciò che c’è adesso resta per alcuni giorni come copia.',
      agree: 'Ripristinare',
    },
    eraseEverything: {
      message: 'Cancellare tutto ciò che ha fatto con IMPACT Kit?',
      detail:
        'Si cancellano note, progressi, correzioni, impostazioni, bozze dei kit, chiavi degli editori e il registro delle chiavette USB. Nulla li riporta indietro. Solo la chiave di un editore ritorna, dalla sua copia su carta.\n\nI kit installati restano. IMPACT Kit si chiude e riparte vuoto.',
      agree: 'Cancellare tutto',
    },
    withdraw: {
      message: 'Non accettare più {publisher}?',
      detail:
        'Il kit in uso resta. Il prossimo kit firmato con questa chiave sarà mostrato come sconosciuto, e dovrà confrontare di nuovo la chiave.',
      agree: 'Non accettare più',
    },
    removePerson: {
      message: 'Rimuovere {name}?',
      detail:
        'Le note, i segnalibri, i progressi, le bozze e le chiavi di questa persona vengono cancellati e non si possono recuperare. I kit e ciò che appartiene agli altri restano.',
      agree: 'Rimuovere',
      nameless: 'Persona {number}',
    },
    parts: {
      reading: 'Punti in cui la lettura si è fermata',
      recents: 'Aperti di recente',
      searches: 'Ricerche recenti',
      bookmarks: 'Segnalibri',
      learning: 'Progressi nei moduli e nei quiz',
      cards: 'Schede di ripasso',
      notes: 'Note ed evidenziazioni',
      corrections: 'Correzioni, e ciò che altri le hanno passato',
      requests: 'Richieste all’editore',
      newer: 'Voci di una versione più recente di questo programma',
    },
  },
  pt: {
    erase: {
      message: 'Apagar isto?',
      detail: 'O que for apagado não pode ser recuperado. O kit e as suas definições ficam.',
      agree: 'Apagar',
    },
    restore: {
      message: 'Repor os seus dados de {day}?',
      empty: 'Não contém nada.',
      detail:
        'Ficam no lugar do que está aqui agora. O que está aqui agora fica como cópia durante alguns dias.',
      agree: 'Repor',
    },
    eraseEverything: {
      message: 'Apagar tudo o que fez com o IMPACT Kit?',
      detail:
        'São apagadas notas, progresso, correções, definições, rascunhos de kits, chaves de editores e o registo das pens USB. Nada os traz de volta. Só a chave de um editor volta, a partir da sua cópia em papel.\n\nOs kits instalados ficam. O IMPACT Kit fecha e começa de novo, vazio.',
      agree: 'Apagar tudo',
    },
    withdraw: {
      message: 'Deixar de aceitar {publisher}?',
      detail:
        'O kit em uso fica. O próximo kit assinado com esta chave será mostrado como desconhecido, e terá de comparar a chave de novo.',
      agree: 'Deixar de aceitar',
    },
    removePerson: {
      message: 'Remover {name}?',
      detail:
        'As notas, os marcadores, o progresso, os rascunhos e as chaves desta pessoa são apagados e não podem ser recuperados. Os kits e o que as outras pessoas têm ficam.',
      agree: 'Remover',
      nameless: 'Pessoa {number}',
    },
    parts: {
      reading: 'Lugares onde a leitura parou',
      recents: 'Abertos recentemente',
      searches: 'Pesquisas recentes',
      bookmarks: 'Marcadores',
      learning: 'Progresso nos módulos e nos testes',
      cards: 'Cartões de revisão',
      notes: 'Notas e realces',
      corrections: 'Correções, e o que outros lhe passaram',
      requests: 'Pedidos ao editor',
      newer: 'Registos de uma versão mais recente deste programa',
    },
  },
};

/** A question in a language: which parts, whose key by its fingerprint, or which person. */
export function inWords(question: ConsentQuestion, language: Language): ShownQuestion {
  const { erase, eraseEverything, restore, withdraw, removePerson, parts } = words[language];
  if (question.kind === 'erase-everything') return eraseEverything;
  if (question.kind === 'restore') {
    const held = [...question.counts].filter(([, count]) => count > 0);
    const named = held.map(([part, count]) => `${parts[part]}: ${count}`).join('\n');
    return {
      ...restore,
      message: restore.message.replace('{day}', () => dayIn(language, question.madeAt)),
      detail: `${named || restore.empty}\n\n${restore.detail}`,
    };
  }
  if (question.kind === 'erase') {
    const named = question.parts.map((part) => parts[part]).join('\n');
    return { ...erase, detail: `${named}\n\n${erase.detail}` };
  }
  if (question.kind === 'remove-person') {
    const { nameless, message, detail, agree } = removePerson;
    const name = toPlainName(question.name ?? '') || nameless.replace('{number}', `${question.number}`);
    return { message: message.replace('{name}', () => name), detail, agree };
  }
  const { publisher, publicKey } = question;
  return {
    ...withdraw,
    message: withdraw.message.replace('{publisher}', () => toPlainName(publisher)),
    detail: `${fingerprintOf(publicKey)}\n\n${withdraw.detail}`,
  };
}

/** A moment as a day and a time of day. */
function dayIn(language: Language, moment: string): string {
  return new Intl.DateTimeFormat(localeTags[language], { dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(moment),
  );
}
