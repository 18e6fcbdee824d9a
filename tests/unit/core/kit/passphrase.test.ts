// Strength of a passphrase: twelve characters or four words in any script, without repetition.
import { describe, expect, it } from 'vitest';
import { measurePassphrase } from '../../../../core/kit/passphrase.ts';

describe('a passphrase', () => {
  it.each(['', 'short', 'elevenchars', 'aaaaaaaaaaaaaaaaaaaa', 'abababababababab', 'ab ab ab ab'])(
    'such as "%s" is too short',
    (text) => expect(measurePassphrase(text)).toBe('short'),
  );
  it.each(['twelve chars', 'one two six ten', 'μπλε φως δύο νερό', 'Xy9!Xy9!abc+'])(
    'such as "%s" is enough',
    (text) => expect(measurePassphrase(text)).toBe('enough'),
  );
  it.each(['lantern harbour walnut seven', 'ένα δύο τρία μήλο νερό φως'])('such as "%s" is good', (text) =>
    expect(measurePassphrase(text)).toBe('good'),
  );
});
