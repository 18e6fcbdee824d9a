// Consistency check of the resources and contacts of a plan: ids, languages, translations, dates.
import { checkFault } from '../kit/check.ts';
import { invalid, type Problems } from './content-folder.ts';
import type { ContentPlan, PlannedResource } from './plan.ts';
import { contactsFile } from './plan-contacts.ts';
import { workName } from './works.ts';

/** Adds a problem for every inconsistency. */
export function checkWorks(plan: ContentPlan, problems: Problems): void {
  const byId = new Map<string, PlannedResource>();
  for (const resource of plan.resources) {
    const { describedIn: file, facts, language } = resource;
    const twin = byId.get(facts.id);
    if (twin) problems.push(invalid(file, 'id', `${facts.id} is also the id of ${twin.describedIn}`));
    byId.set(facts.id, resource);
    if (!facts.id.endsWith(`.${language}`)) {
      problems.push(invalid(file, 'id', `must end in .${language}, the language of the file`));
    }
    if (!plan.kit.languages.includes(language)) {
      problems.push(invalid(file, '', `kit.yaml does not list the language ${language}`));
    }
    if (!plan.kit.countries.includes(facts.country)) {
      problems.push(invalid(file, 'country', `kit.yaml does not list the country ${facts.country}`));
    }
    checkDays(resource, problems);
  }
  for (const resource of plan.resources) checkReferences(resource, byId, problems);
  for (const contact of plan.contacts) {
    if (plan.kit.countries.includes(contact.country)) continue;
    const reason = `${contact.id}: kit.yaml does not list the country ${contact.country}`;
    problems.push(invalid(contactsFile, 'contacts', reason));
  }
}

function checkReferences(
  { facts, describedIn, kind, language }: PlannedResource,
  byId: ReadonlyMap<string, PlannedResource>,
  problems: Problems,
): void {
  const wrong = (field: string, reason: string) => problems.push(invalid(describedIn, field, reason));
  const { isReplacedBy, translationOf } = facts;
  if (isReplacedBy !== undefined && !byId.has(isReplacedBy))
    wrong('isReplacedBy', `${isReplacedBy} is not in the kit`);
  if (translationOf === undefined) {
    const isSibling = (other: PlannedResource) =>
      workName(other.facts.id) === workName(facts.id) && other.facts.translationOf === undefined;
    const sibling = [...byId.values()].find((other) => other.facts.id !== facts.id && isSibling(other));
    if (sibling) wrong('translationOf', `is missing, since ${sibling.facts.id} is the same work`);
    return;
  }
  const original = byId.get(translationOf);
  if (!original) return void wrong('translationOf', `${translationOf} is not in the kit`);
  if (original.facts.translationOf !== undefined)
    wrong('translationOf', `${translationOf} is itself a translation`);
  if (original.language === language) wrong('translationOf', `${translationOf} is in the same language`);
  if (original.kind !== kind) wrong('translationOf', `${translationOf} is of another kind`);
  if (workName(translationOf) !== workName(facts.id)) {
    wrong('id', `must be ${workName(translationOf)}.${language}, since it translates ${translationOf}`);
  }
}

function checkDays({ facts, describedIn }: PlannedResource, problems: Problems): void {
  if (facts.nextCheck !== undefined && facts.asOf !== undefined && facts.nextCheck <= facts.asOf) {
    problems.push(invalid(describedIn, 'nextCheck', 'must come after asOf'));
  }
  const checked = checkFault(facts);
  if (checked) problems.push(invalid(describedIn, checked.field, checked.reason));
  const sources = facts.sources.map((source) => source.id);
  sources.forEach((id, index) => {
    if (sources.indexOf(id) !== index) {
      problems.push(invalid(describedIn, `sources.${index}.id`, `${id} stands there twice`));
    }
  });
}
