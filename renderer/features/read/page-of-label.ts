// Page for a typed label, and whether labels differ from page numbers.

/** The page a label names: a printed label first, else a plain page number; undefined when there is none such. */
export function pageOfLabel(labels: readonly string[], label: string, pageCount: number): number | undefined {
  const at = labels.findIndex((known) => known.toLowerCase() === label.toLowerCase());
  if (at !== -1) return at + 1;
  const number = Number(label);
  return Number.isInteger(number) && number >= 1 && number <= pageCount ? number : undefined;
}

/** Whether pages have labels that are not their numbers. */
export function hasOwnLabels(labels: readonly string[]): boolean {
  return labels.some((label, index) => label !== String(index + 1));
}
