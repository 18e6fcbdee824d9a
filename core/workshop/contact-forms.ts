// Decides in which forms the contacts of a draft go out.

/** A table for spreadsheet programs; HSDS 3.0 as one JSON text; HSDS 3.0 as tables with their description, in a folder. */
export const contactForms = ['table', 'hsds', 'hsds-tables'] as const;
/** One of them. */
export type ContactForm = (typeof contactForms)[number];

/** Where contacts were saved; undefined when the person changed their mind. `leftOut` counts those that may not go out yet. */
export type SavedContacts = { readonly name: string; readonly leftOut?: number } | undefined;
