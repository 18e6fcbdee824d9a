// Check of all references in texts: sources, links, figures and the references of quizzes.
import { readingLimits } from '../base/reading-limits.ts';
import type { Inline, KitTarget, Refusal } from '../markdown/document.ts';
import { formatKitAddress, parseKitAddress } from '../markdown/kit-address.ts';
import type { TextFault } from '../markdown/text-fault.ts';
import { headings, inlines } from '../markdown/walk.ts';
import { invalid, type Problems } from './content-folder.ts';
import { divideName } from './content-names.ts';
import type { ContentPlan, PlannedMedia, PlannedResource } from './plan.ts';
import { hasHeading, type PlannedText, textsOf, worksOf } from './works.ts';

/** Everything that a link can lead to. */
type Lookup = {
  readonly works: ReturnType<typeof worksOf>;
  readonly contacts: ReadonlySet<string>;
  readonly heldBack: ReadonlySet<string>;
  readonly media: ReadonlySet<string>;
};

/** Adds a problem with file and line for every broken reference and for everything that is not shown as intended. */
export function checkTexts(plan: ContentPlan, problems: Problems): void {
  const lookup = lookupOf(plan);
  for (const resource of plan.resources) {
    for (const text of textsOf(resource)) checkText(text, resource, lookup, problems);
    checkQuiz(resource, lookup, problems);
  }
}

/** Why boxes of a figure have broken links, by the index of the link. Such a box is drawn without its link. */
export function figureFaults({ from, links }: PlannedMedia, plan: ContentPlan): ReadonlyMap<number, string> {
  const lookup = lookupOf(plan);
  const language = divideName(from).language ?? plan.kit.languages[0] ?? 'en';
  return new Map(
    links.flatMap(({ target }, index): [number, string][] => {
      const reason = targetFault(target, { language }, lookup);
      return reason === undefined ? [] : [[index, reason]];
    }),
  );
}

/** What links are looked up in. */
export function lookupOf(plan: ContentPlan): Lookup {
  return {
    works: worksOf(plan.resources),
    contacts: new Set(plan.contacts.map((contact) => contact.id)),
    heldBack: new Set(plan.heldBackContacts),
    media: new Set(plan.media.map((file) => file.from)),
  };
}

function checkText(text: PlannedText, resource: PlannedResource, lookup: Lookup, problems: Problems): void {
  const wrong = (line: number, reason: string) => problems.push(invalid(text.file, `line ${line}`, reason));
  if (text.document.fault) wrong(1, textFaults[text.document.fault]);
  for (const refusal of text.document.refusals) wrong(refusal.line, refusalText(refusal));
  const sources = new Set(resource.facts.sources.map((source) => source.id));
  for (const inline of inlines(text.document)) {
    const fault = faultOf(inline, resource, sources, lookup);
    if (fault) wrong(fault.line, fault.reason);
  }
  const ids = new Set<string>();
  for (const { id, line } of headings(text.document)) {
    if (ids.has(id)) wrong(line, `the heading id ${id} stands there twice`);
    ids.add(id);
  }
}

function faultOf(
  inline: Inline,
  resource: PlannedResource,
  sources: ReadonlySet<string>,
  lookup: Lookup,
): { line: number; reason: string } | undefined {
  switch (inline.kind) {
    case 'citation':
      if (sources.has(inline.source)) return undefined;
      return {
        line: inline.line,
        reason: `[^${inline.source}] is not among the sources of ${resource.describedIn}`,
      };
    case 'kit-link': {
      const reason = targetFault(inline.target, resource, lookup);
      return reason === undefined ? undefined : { line: inline.line, reason };
    }
    case 'image':
      if (inline.alternative.trim() === '')
        return { line: inline.line, reason: 'a figure must say what it shows' };
      return lookup.media.has(inline.path)
        ? undefined
        : { line: inline.line, reason: `${inline.path} is not there` };
    default:
      return undefined;
  }
}

function checkQuiz({ body, ...resource }: PlannedResource, lookup: Lookup, problems: Problems): void {
  if (body.kind !== 'module' || !body.quiz) return;
  for (const [index, question] of body.quiz.quiz.questions.entries()) {
    const target = parseKitAddress(question.reference);
    const reason = target ? targetFault(target, resource, lookup) : 'is no address in the kit';
    if (reason === undefined) continue;
    problems.push(invalid(body.quiz.from, `questions.${index}.reference`, `${question.id}: ${reason}`));
  }
}

/** Why a link is broken; undefined if it is not. It is resolved in the reader's language, or in the original if there is no translation. */
export function targetFault(
  target: KitTarget,
  from: Pick<PlannedResource, 'language'>,
  lookup: Lookup,
): string | undefined {
  const address = formatKitAddress(target);
  if (target.kind === 'contact') {
    if (lookup.contacts.has(target.contact)) return undefined;
    const waits = lookup.heldBack.has(target.contact);
    return waits ? `${address} waits to be verified and is not in the kit` : `${address} is not in the kit`;
  }
  const work = lookup.works.get(target.work);
  const found = work?.get(from.language) ?? [...(work?.values() ?? [])][0];
  if (!found) return `${address}: there is no ${target.work} in the kit`;
  const lesson = target.kind === 'lesson' ? target.lesson : undefined;
  const hasLesson = lesson === undefined || textsOf(found).some((text) => text.lesson === lesson);
  if (!hasLesson) return `${address}: ${found.facts.id} has no lesson ${lesson}`;
  if (target.heading === undefined || hasHeading(found, lesson, target.heading)) return undefined;
  return `${address}: ${found.facts.id} has no heading {#${target.heading}}`;
}

const textFaults: Readonly<Record<TextFault, string>> = {
  'too-large': `a text must have at most ${readingLimits.textCharacters} characters`,
  'too-deep': `lists, quotes or marked words are more than ${readingLimits.textDepth} deep in each other, too deep for one text`,
  'too-intricate': 'too many marks, links, lists or tables for one text',
};

function refusalText({ what, text }: Refusal): string {
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  switch (what) {
    case 'html':
      return `HTML is shown as text: ${shown}`;
    case 'link':
      return `this link leads nowhere: ${shown}`;
    case 'image':
      return `figures must lie in media/: ${shown}`;
    case 'heading-depth':
      return `headings must begin with ## or ###, not ${shown}`;
    case 'box':
      return `there is no box ${shown}`;
    case 'footnote':
      return `sources belong into the front matter, not below the text: [^${shown}]`;
  }
}
