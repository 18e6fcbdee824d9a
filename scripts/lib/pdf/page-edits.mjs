// Decides where pdf.js looks for a page in a list of pages: at its place, not from the first page on (decision 0011).

/** Edits as edit.mjs takes them. */
export const pageEdits = [
  {
    why: 'a list that has as many entries as pages has one page in each',
    from: `\
      for (let last = kids.length - 1; last >= 0; last--) {
        const lastKid = kids[last];
`,
    to: `\
      const onlyKid = count === kids.length ? kids[pageIndex - currentPageIndex] : undefined;
      if (onlyKid instanceof Ref) {
        const onlyPage = await xref.fetchAsync(onlyKid);
        if (onlyPage instanceof Dict && isName(onlyPage.getRaw("Type"), "Page")) {
          pageKidsCountCache.put(onlyKid, 1);
          pageIndexCache.put(onlyKid, pageIndex);
          return [onlyPage, onlyKid];
        }
      }
      for (let last = kids.length - 1; last >= 0; last--) {
        const lastKid = kids[last];
`,
  },
  {
    why: 'the number of a page in such a list is its place there',
    from: `\
      const kidPromises = [];
      let found = false;
`,
    to: `\
      const place = parent.get("Count") === kids.length && isDict(node, "Page") ? kids.findIndex(kid => kid instanceof Ref && isRefsEqual(kid, ref)) : -1;
      if (place >= 0) {
        total += place;
        ref = parentRef;
        continue;
      }
      const kidPromises = [];
      let found = false;
`,
  },
];
