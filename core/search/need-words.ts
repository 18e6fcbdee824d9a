// Everyday words by which a contact is found in addition to its own text: needs, and its country.

import type { Country } from '../base/country.ts';
import type { Language } from '../base/language.ts';
import type { Need } from '../contacts/contact.ts';

type Words = Readonly<Record<Language, string>>;

const needs: Readonly<Record<Need, Words>> = {
  'danger-now': {
    en: 'emergency, immediate danger, police, ambulance',
    el: 'επείγον, άμεσος κίνδυνος, αστυνομία, ασθενοφόρο',
    it: 'emergenza, pericolo immediato, polizia, ambulanza',
    pt: 'emergência, perigo imediato, polícia, ambulância',
  },
  trafficking: {
    en: 'trafficking, exploitation, victim of trafficking',
    el: 'εμπορία ανθρώπων, εκμετάλλευση, θύμα εμπορίας',
    it: 'tratta, sfruttamento, vittima di tratta',
    pt: 'tráfico de pessoas, exploração, vítima de tráfico',
  },
  'missing-child': {
    en: 'missing child, disappeared, runaway',
    el: 'εξαφανισμένο παιδί, εξαφάνιση, φυγή',
    it: 'bambino scomparso, scomparsa, fuga',
    pt: 'criança desaparecida, desaparecimento, fuga',
  },
  'child-helpline': {
    en: 'child helpline, hotline for children and adolescents',
    el: 'γραμμή βοήθειας για παιδιά και εφήβους',
    it: "linea di ascolto per bambini e adolescenti, telefono per l'infanzia",
    pt: 'linha de apoio a crianças e adolescentes',
  },
  guardian: {
    en: 'guardian, guardianship, representative of the child',
    el: 'επίτροπος, επιτροπεία, εκπρόσωπος του παιδιού',
    it: 'tutore, tutela, rappresentante del minore',
    pt: 'tutor, tutela, representante da criança',
  },
  'legal-aid': {
    en: 'legal aid, lawyer, legal advice',
    el: 'νομική βοήθεια, δικηγόρος, νομική συμβουλή',
    it: 'assistenza legale, avvocato, gratuito patrocinio',
    pt: 'apoio jurídico, advogado, aconselhamento jurídico',
  },
  asylum: {
    en: 'asylum, refugee, international protection',
    el: 'άσυλο, πρόσφυγας, διεθνής προστασία',
    it: 'asilo, rifugiato, protezione internazionale',
    pt: 'asilo, refugiado, proteção internacional',
  },
  shelter: {
    en: 'shelter, accommodation, safe house',
    el: 'καταφύγιο, στέγη, φιλοξενία, ξενώνας',
    it: 'rifugio, accoglienza, alloggio, casa protetta',
    pt: 'abrigo, acolhimento, alojamento, casa de acolhimento',
  },
  violence: {
    en: 'violence, abuse, domestic violence',
    el: 'βία, κακοποίηση, ενδοοικογενειακή βία',
    it: 'violenza, maltrattamento, abuso, violenza domestica',
    pt: 'violência, maus-tratos, abuso, violência doméstica',
  },
  'social-help': {
    en: 'social services, social worker, support',
    el: 'κοινωνική υπηρεσία, κοινωνικός λειτουργός, στήριξη',
    it: 'servizi sociali, assistente sociale, sostegno',
    pt: 'serviços sociais, assistente social, apoio',
  },
  'online-safety': {
    en: 'online safety, internet, images of abuse, grooming',
    el: 'ασφάλεια στο διαδίκτυο, διαδίκτυο, εικόνες κακοποίησης',
    it: 'sicurezza in rete, internet, immagini di abuso, adescamento',
    pt: 'segurança na internet, internet, imagens de abuso, aliciamento',
  },
};

const countries: Readonly<Record<Country, Words>> = {
  EU: { en: 'Europe', el: 'Ευρώπη', it: 'Europa', pt: 'Europa' },
  GR: { en: 'Greece', el: 'Ελλάδα', it: 'Grecia', pt: 'Grécia' },
  IT: { en: 'Italy', el: 'Ιταλία', it: 'Italia', pt: 'Itália' },
  CY: { en: 'Cyprus', el: 'Κύπρος', it: 'Cipro', pt: 'Chipre' },
  PT: { en: 'Portugal', el: 'Πορτογαλία', it: 'Portogallo', pt: 'Portugal' },
};

/** Everyday words for a need in one language, for people who do not know the name of the service. */
export function needWords(need: Need, language: Language): string {
  return needs[need][language];
}

/** The name of a country in one language. */
export function countryName(country: Country, language: Language): string {
  return countries[country][language];
}
