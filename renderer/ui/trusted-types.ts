// The one policy for text that would become code or HTML: own worker scripts pass, and an empty text. Imported first by every page.

/** What TypeScript's DOM library does not have yet. */
type TrustedTypes = {
  createPolicy(
    name: string,
    rules: {
      createHTML(text: string): string | null;
      createScriptURL(address: string): string | null;
    },
  ): unknown;
};

const { trustedTypes } = globalThis as unknown as { readonly trustedTypes: TrustedTypes };
const scripts = new URL('assets/', document.baseURI).href;

// Named `default`, it is asked wherever a text is given; an answer of null refuses the text. The security policy
// (main/app-scheme.ts) allows no second one.
trustedTypes.createPolicy('default', {
  // React Aria empties its announcements this way.
  createHTML: (text) => (text === '' ? text : null),
  createScriptURL: (address) => {
    const { href } = new URL(address, document.baseURI);
    return href.startsWith(scripts) && href.endsWith('.js') ? href : null;
  },
});
