// Stop words of the four languages.
import type { Language } from '../base/language.ts';

// Folded forms. Words with a meaning in this field (state, right, self, child) are not included, whatever other lists contain.
const english = `a about after again all also am an and any are as at be because been before being between both but by can could
 d did do does doing don down during each few for from further had has have having he her here hers him his how i if in into is
 it its just ll m me more most my no nor not now of off on once only or other our ours out over own re s same shall she should
 so some such t than that the their theirs them then there these they this those through to too under until up upon ve very was
 we were what when where which while who whom whose why will with would you your yours`;
const greek = `ο η το οι τα του τη τησ των τον την τουσ τισ ενα ενασ μια μιασ ενοσ και κι κ να θα δεν δε μη μην με σε στο στη
 στην στον στα στισ στουσ στου απο απ για γι ωσ που πωσ πωσ τι αν εαν οταν οτι αλλα αλλ ομωσ ειτε ουτε μετα κατα παρα προσ πριν
 επι υπο περι ειναι ειμαι εισαι ειμαστε ειστε ηταν εχει εχουν εχω εχουμε ειχε ειχαν αυτο αυτη αυτοσ αυτα αυτοι αυτεσ αυτων αυτου
 αυτησ αυτην αυτουσ αυτον εκεινο εκεινοσ εκεινη εκεινοι εκεινεσ εκεινα οπωσ οπου οποιο οποιοσ οποια οποιοι οποιεσ οποιων οποιουσ
 οποιου ποιοσ ποια ποιο ποιεσ ποιοι ποτε πολυ πιο τοτε ετσι εδω εκει μου σου μασ σασ τωρα γιατι επισησ καθε καθωσ οσο οσα οσοι
 οσεσ μονο ιδιο ιδια ιδιοσ τετοιο λοιπον μεσω μεταξυ εκτοσ εναντι κατω πανω μεσα εξω ανα αφου ωστε διοτι δηλαδη`;
const italian = `a ad agli ai al alla alle allo all anche ancora c che chi ci cio co coi col come con contro cosa cosi cui d da
 dagli dai dal dalla dalle dallo dall degli dei del dell della delle dello di dove e ed ella era erano essere essi fra fu gli ha
 hai hanno ho i il in io l la le lei li lo loro lui ma me mi mia mie mio miei ne negli nei nel nell nella nelle nello no noi non
 nostra nostre nostri nostro o ogni per perche piu poi pure qual quale quali quando quanto quella quelle quelli quello quei quel
 quegli questa queste questi questo qui sa se senza si sia siamo siete sono su sua sue sugli sui sul sulla sulle sullo sull suo
 suoi te ti tra tu tua tuo tutta tutte tutti tutto un una uno un vi voi`;
const portuguese = `a as ao aos aquela aquelas aquele aqueles aquilo ate cada com como da das daquela daquelas daquele daqueles
 de dela delas dele deles depois dessa dessas desse desses desta destas deste destes disso disto do dos dum duma e ela elas ele
 eles em entre era eram essa essas esse esses esta estas este estes eu foi foram ha isso isto ja la lhe lhes mais mas me mesmo
 meu meus minha minhas muito na nas naquela naquelas naquele naqueles nao nela nelas nele neles nem nessa nessas nesse nesses
 nesta nestas neste nestes nisso nisto no nos nossa nossas nosso nossos num numa o os ou para pela pelas pelo pelos por porque
 qual quais quando que quem se sem ser seu seus so sua suas sao sob sobre tambem te tem tendo ter teu tua tu um uma umas uns
 voce voces vos ja onde pois ainda assim`;

function toSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
const lists: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: toSet(english),
  el: toSet(greek),
  it: toSet(italian),
  pt: toSet(portuguese),
};
/** Stop words of one language that have a meaning in another: English «sue» is not Italian «sue». */
const meaningful: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(['sue', 'come', 'era', 'pure', 'mia', 'due', 'ter', 'sob', 'son', 'nos', 'num']),
  el: new Set(),
  it: new Set(['sole', 'ora', 'case', 'male', 'fare', 'mai']),
  pt: new Set(['contra', 'fora', 'dia']),
};

/** Whether a folded word is a stop word in texts of `language`; words of all four lists count. */
export function isStopWord(form: string, language: Language): boolean {
  if (lists[language].has(form)) return true;
  if (meaningful[language].has(form)) return false;
  return lists.en.has(form) || lists.el.has(form) || lists.it.has(form) || lists.pt.has(form);
}
