// The English sentences, in a chunk of their own that is loaded when the language is chosen.

/** Every file of messages by its path. */
export const files = import.meta.glob('./messages/en/*.json', { eager: true, import: 'default' });
