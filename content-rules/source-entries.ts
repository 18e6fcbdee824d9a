// Sources of texts and of definitions: each has one full address and a date, and its text cites it.
import type { ContentFolder } from '../core/compose/content-folder.ts';
import type { ContentPlan, PlannedResource } from '../core/compose/plan.ts';
import { glossaryFile } from '../core/compose/plan-content.ts';
import { textsOf } from '../core/compose/works.ts';
import { inlines } from '../core/markdown/walk.ts';
import { type Finding, lineOf } from './finding.ts';

type Entry = { readonly address?: string | undefined; readonly date?: string | undefined };

/** One address with protocol, host and path; several addresses are several sources. */
const fullAddress = /^https?:\/\/[^\s/;]+\.[^\s/;]+\/[^\s;]*$/;
const knownDate = /^(?:\d{4}(?:-\d{2}){0,2}|undated)$/;

/** What an entry lacks; empty when it is whole. */
export function faultsOfSource({ address, date }: Entry): string[] {
  return [
    ...(address === undefined || !fullAddress.test(address)
      ? [`needs exactly one full address, https://host/path, not “${address ?? ''}”`]
      : []),
    ...(date === undefined || date.trim() === '' ? ['needs a date: a year, a month, a day, or undated'] : []),
  ];
}

/** Finds sources without a full address or a date, and sources that their text does not cite. */
export function checkSources(folder: ContentFolder, { resources, terms }: ContentPlan): Finding[] {
  return [
    ...resources.flatMap((resource) => checkResource(folder, resource)),
    ...terms.flatMap(({ id, definition, officialWording, definitionSources = [] }): Finding[] => {
      const lines = (folder.texts.get(glossaryFile) ?? '').split('\n');
      const finding = (message: string): Finding => {
        const line = lineOf(`id: ${id}`, lines);
        return { file: glossaryFile, line, rule: 'source-incomplete', severity: 'error', message };
      };
      const isDefined = definition !== undefined || officialWording !== undefined;
      if (isDefined && definitionSources.length === 0)
        return [finding(`the definition of ${id} has no source`)];
      return definitionSources.flatMap((source) =>
        faultsOfSource(source).map((fault) => finding(`${id}, ${source.title}: ${fault}`)),
      );
    }),
  ];
}

function checkResource(folder: ContentFolder, resource: PlannedResource): Finding[] {
  const { describedIn, facts, body } = resource;
  const lines = (folder.texts.get(describedIn) ?? '').split('\n');
  const cited = new Set(
    textsOf(resource).flatMap(({ document }) =>
      inlines(document).flatMap((inline) => (inline.kind === 'citation' ? [inline.source] : [])),
    ),
  );
  return facts.sources.flatMap((source): Finding[] => {
    const line = lineOf(source.title, lines);
    const finding = (rule: Finding['rule'], severity: Finding['severity'], message: string): Finding => ({
      file: describedIn,
      line,
      rule,
      severity,
      message: `source ${source.id}: ${message}`,
    });
    const { date } = source;
    return [
      ...faultsOfSource(source).map((fault) => finding('source-incomplete', 'error', fault)),
      ...(date !== undefined && date.trim() !== '' && !knownDate.test(date)
        ? [finding('source-incomplete', 'warning', `“${date}” is no date that a program can compare`)]
        : []),
      ...(body.kind !== 'given' && !cited.has(source.id)
        ? [finding('source-not-cited', 'error', 'the text does not cite it')]
        : []),
    ];
  });
}
