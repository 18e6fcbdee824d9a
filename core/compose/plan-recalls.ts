// The recalls of a kit: recalls.yaml, checked against the kit that carries them.
import type { LocalText } from '../base/local-text.ts';
import { z } from '../base/zod.ts';
import { digitsOf } from '../contacts/same-number.ts';
import { compareVersions } from '../kit/compare.ts';
import { kitIdSchema } from '../kit/kit-names.ts';
import { type Recall, recallSchema } from '../kit/recall.ts';
import { parseKitAddress } from '../markdown/kit-address.ts';
import { invalid, type Problems, type RememberedFolder } from './content-folder.ts';
import type { KitFacts } from './facts.ts';
import type { ContentPlan } from './plan.ts';
import { checkYaml } from './yaml-text.ts';

/** The file of recalls. */
export const recallsFile = 'recalls.yaml';

const fileSchema = z.strictObject({
  recalls: z.array(z.looseObject({ kitId: kitIdSchema.optional() })).max(1000),
});

/** Reads recalls.yaml; without the file there are none. A notice without `kitId` is about this kit. */
export function planRecalls(folder: RememberedFolder, kit: KitFacts, problems: Problems): readonly Recall[] {
  const text = folder.texts.get(recallsFile);
  const yaml = text === undefined ? undefined : folder.memory.yaml(text, recallsFile, problems);
  const written = (yaml && checkYaml(yaml, fileSchema, problems)?.recalls) ?? [];
  return written.flatMap((notice, index) => {
    const parsed = recallSchema.safeParse({ kitId: kit.id, ...notice });
    if (parsed.success) return [parsed.data];
    const issue = parsed.error.issues[0];
    const field = ['recalls', index, ...(issue?.path ?? [])].map(String).join('.');
    problems.push(invalid(recallsFile, field, issue?.message ?? ''));
    return [];
  });
}

/** Adds a problem for every notice that cannot be true of this kit, or that would still leave somebody with the wrong number. */
export function checkRecalls(plan: ContentPlan, problems: Problems): void {
  const ids = new Set<string>();
  for (const [index, recall] of plan.recalls.entries()) {
    const wrong = (field: string, reason: string) =>
      problems.push(invalid(recallsFile, `recalls.${index}.${field}`, reason));
    if (ids.has(recall.id)) wrong('id', `${recall.id} stands there twice`);
    ids.add(recall.id);
    if (recall.from !== undefined && compareVersions(recall.from, recall.to) > 0)
      wrong('to', 'must not come before from');
    checkLanguages(recall.reason, plan, (reason) => wrong('reason', reason));
    if (recall.kind === 'contact-number') checkNumber(recall, plan, wrong);
    else checkText(recall, plan, wrong);
    if (recall.kitId !== plan.kit.id) continue;
    if (compareVersions(recall.to, plan.kit.version) >= 0)
      wrong('to', `must be a version before ${plan.kit.version}, which carries the notice`);
  }
}

function checkNumber(
  { contact, number, instead, kitId }: Extract<Recall, { kind: 'contact-number' }>,
  { contacts, kit }: ContentPlan,
  wrong: (field: string, reason: string) => void,
): void {
  if (instead && digitsOf(instead.number) === digitsOf(number))
    wrong('instead.number', 'is the number that was wrong');
  if (kitId !== kit.id) return;
  const now = contacts.find(({ id }) => id === contact);
  if (now?.phones.some((phone) => digitsOf(phone.number) === digitsOf(number)))
    wrong('number', `${contact} still has this number`);
  const other = instead?.contact;
  if (other !== undefined && !contacts.some(({ id }) => id === other))
    wrong('instead.contact', `${other} is not in the kit`);
}

/** The place may be gone by now; its address must be one all the same. */
function checkText(
  { at, instead }: Extract<Recall, { kind: 'text' }>,
  plan: ContentPlan,
  wrong: (field: string, reason: string) => void,
): void {
  const target = parseKitAddress(at);
  if (!target || target.kind === 'contact') wrong('at', `${at} is no address of a text`);
  if (instead) checkLanguages(instead, plan, (reason) => wrong('instead', reason));
}

/** Everybody must be able to read why. */
function checkLanguages(text: LocalText, { kit }: ContentPlan, wrong: (reason: string) => void): void {
  const missing = kit.languages.filter((language) => text[language] === undefined);
  if (missing.length > 0) wrong(`is missing in ${missing.join(', ')}`);
}
