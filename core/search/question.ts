// Detection of questions in plain words, and of words that only serve to ask.
import type { Language } from '../base/language.ts';
import { splitWords } from './words.ts';

// Folded forms that start a question. A query that starts so and continues is one, with or without a question mark.
const beginnings: Readonly<Record<Language, readonly string[]>> = {
  en: 'what which who whom whose when where why how is are do does did can could should may must will has have at by in on to for'.split(
    ' ',
  ),
  el: 'τι ποιοσ ποια ποιο ποιον ποιων ποιοι ποιεσ ποσο ποσα ποσοι ποσεσ ποσοσ ποτε που πωσ γιατι ειναι μπορει μπορω μπορουμε πρεπει εχει εχω υπαρχει μεχρι απο σε με για αν'.split(
    ' ',
  ),
  it: 'che chi cosa quale quali quando quanto quanti quanta quante dove perche come e sono puo posso possiamo deve devo ha ho esiste esistono a da di in con per entro'.split(
    ' ',
  ),
  pt: 'que quem qual quais quando quanto quantos quanta quantas onde porque como e sao pode posso podemos deve devo tem ha existe existem a ate de em com para por o'.split(
    ' ',
  ),
};

// Words used for asking. They are not the subject of the question and only break ties.
const faint: Readonly<Record<Language, readonly string[]>> = {
  en: `happen happens happened mean meaning know knows known say says said tell do does done get gets give go make makes use used
 work works need needs want look like look someone somebody anyone person people thing things way ways there if much many
 called call please old`.split(/\s+/),
  el: `γινεται γινονται γινει κανω κανει κανουμε κανουν χρησιμοποιω χρησιμοποιησω χρησιμοποιει χρησιμοποιουμε παιρνω παρω παιρνουμε
 σημαινει σημαινουν ξερω ξερουμε γνωριζω λεει λενε λεγεται υπαρχει υπαρχουν πρεπει μπορω μπορει μπορουμε μπορουν θελω
 χρειαζεται κατι κατι καποιοσ καποια καποιον ανθρωποσ πραγμα τροποσ ποσο ποσα ποσοι ποσεσ ποσοσ ποσων αναμεσα`.split(
    /\s+/,
  ),
  it: `succede accade significa vuol sapere so sappiamo dice dicono fare faccio fa fanno serve bisogna usare uso usa usiamo puo posso
 possono possiamo deve devo devono esiste esistono qualcuno persona cosa cose modo quanti quante quanto quanta tra fra`.split(
    /\s+/,
  ),
  pt: `acontece significa quer saber sei sabemos diz dizem fazer faco faz fazem serve precisa preciso usar uso usa usamos pode posso
 podem podemos deve devo devem existe existem alguem pessoa coisa coisas modo quantos quantas quanto quanta entre`.split(
    /\s+/,
  ),
};

const starts: ReadonlySet<string> = new Set(Object.values(beginnings).flat());
const asking: ReadonlySet<string> = new Set([...starts, ...Object.values(faint).flat()]);
/** `;` is the Greek question mark, which also has a code point of its own. */
const endMark = /[?;\u037e]\s*$/;
const beginsAbbreviated = /^\s*\p{L}\.\p{L}/u;
const minWords = 3;

/** Whether a query is a question: it ends with a question mark, or starts like a question; three words at least. */
export function isQuestion(line: string): boolean {
  if (/["“”„«»:]/.test(line)) return false;
  const words = splitWords(line);
  if (words.length < minWords) return false;
  if (endMark.test(line)) return true;
  return words.length > minWords && starts.has(words[0]?.form ?? '') && !beginsAbbreviated.test(line);
}

/** Whether a folded word only serves to ask. */
export function isAskingWord(form: string): boolean {
  return asking.has(form);
}
