// Export formats for the contacts of a draft.

/** A table for spreadsheet programs; HSDS 3.0 as one JSON text; HSDS 3.0 as tables with their description, in a folder. */
export const contactForms = ['table', 'hsds', 'hsds-tables'] as const;
/** One export format. */
export type ContactForm = (typeof contactForms)[number];

/** Where contacts were saved; undefined if the person cancelled. `leftOut` counts those that are not released yet. */
export type SavedContacts = { readonly name: string; readonly leftOut?: number } | undefined;
