// Parse the one file of licences: a heading for each bundled package, its licence below.

/** A bundled package with the text of its licence; empty when it ships none. */
type Licence = { readonly name: string; readonly text: string };

/** Reads the file; everything before the first heading is left out. */
export function licencesIn(file: string): Licence[] {
  return file
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const end = section.indexOf('\n');
      return end < 0
        ? { name: section.trim(), text: '' }
        : { name: section.slice(0, end).trim(), text: section.slice(end + 1).trim() };
    });
}
