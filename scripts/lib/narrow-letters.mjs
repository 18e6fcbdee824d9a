// Escapes for characters beyond Latin-1 in the built code, where that reduces memory.

/** A character beyond Latin-1, one UTF-16 unit, with the backslashes before it. */
const wideLetter = /(\\*)([\u0100-\uffff])/g;
const escapeLength = 6;

/**
 * Writes wide characters of JavaScript as `\uXXXX`. V8 stores a text that contains one of them with two bytes a character, any other
 * with one. The code of pdf.js has 1.2 million characters, 57 of them wide, so this halves its memory in every worker. Code with
 * mostly such characters (the Greek sentences) is not changed.
 */
export function narrowLetters(code) {
  const wideCount = code.match(wideLetter)?.length ?? 0;
  if (code.length + wideCount * (escapeLength - 1) >= code.length * 2) return code;
  return code.replace(wideLetter, (_, slashes, letter) => {
    // An odd one escapes the letter itself, which means the letter.
    const kept = slashes.slice(slashes.length % 2);
    return `${kept}\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** Does so with all that Vite builds. */
export function narrowLettersPlugin() {
  return {
    name: 'narrow-letters',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const part of Object.values(bundle))
        if (part.type === 'chunk') part.code = narrowLetters(part.code);
    },
  };
}
