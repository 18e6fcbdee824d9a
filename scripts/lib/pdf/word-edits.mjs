// Decides which lines of pdf.js are written anew so that words are read faster (decision 0010); nothing but the time it takes may differ.

/** Edits as edit.mjs takes them. */
export const wordEdits = [
  {
    why: 'an object that is the prototype of another one is slow to read and to write from then on',
    from: `\
    const clone = Object.assign(Object.create(this), this);
    clone.textMatrix = this.textMatrix.slice();
`,
    to: `\
    const clone = Object.assign(new TextState(), this);
    clone.textMatrix = this.textMatrix.slice();
`,
  },
  {
    why: 'this is worked out twice for each letter, mostly with zeros and with lists that are thrown away at once',
    from: `\
      return Util.transform(textState.ctm, Util.transform(textState.textMatrix, tsm));
`,
    to: `\
      const c = textState.ctm, m = textState.textMatrix;
      const m0 = m[0] * tsm[0], m1 = m[1] * tsm[0], m2 = m[2] * tsm[3], m3 = m[3] * tsm[3];
      const m4 = m[2] * tsm[5] + m[4], m5 = m[3] * tsm[5] + m[5];
      return [
        c[0] * m0 + c[2] * m1, c[1] * m0 + c[3] * m1,
        c[0] * m2 + c[2] * m3, c[1] * m2 + c[3] * m3,
        c[0] * m4 + c[2] * m5 + c[4], c[1] * m4 + c[3] * m5 + c[5],
      ];
`,
  },
  {
    why: 'a font of this page that was made before need not be waited for again',
    from: `\
            next(handleSetFont(fontNameArg, null));
            return;
          case OPS.setTextRise:
`,
    to: `\
            if (fontsMade.has(fontNameArg)) {
              takeFont(fontsMade.get(fontNameArg));
              break;
            }
            next(handleSetFont(fontNameArg, null));
            return;
          case OPS.setTextRise:
`,
  },
  {
    why: 'so that there are fonts that were made before',
    from: `\
      const translated = await self.loadFont(fontName, fontRef, resources, task, null, null, seenRefs);
      textState.loadedName = translated.loadedName;
      textState.font = translated.font;
      textState.fontMatrix = translated.font.fontMatrix || FONT_IDENTITY_MATRIX;
    }
`,
    to: `\
      const translated = await self.loadFont(fontName, fontRef, resources, task, null, null, seenRefs);
      if (fontRef === null) fontsMade.set(fontName, translated);
      takeFont(translated);
    }
    const fontsMade = new Map();
    function takeFont(translated) {
      textState.loadedName = translated.loadedName;
      textState.font = translated.font;
      textState.fontMatrix = translated.font.fontMatrix || FONT_IDENTITY_MATRIX;
    }
`,
  },
];
