// Decides how main answers about making a kit: drafts and everything done to them.
import type { HostHandlers } from '../../core/ipc/contract.ts';
import { fail } from '../../core/result.ts';
import type { Services } from '../services.ts';

/** Handlers of the group `workshop`. */
export function workshopHandlers(_services: Services): HostHandlers['workshop'] {
  const notYet = async () => fail({ code: 'call-refused', reason: 'not yet' });
  return {
    drafts: notYet,
    create: notYet,
    open: notYet,
    edit: notYet,
    check: notYet,
    text: notYet,
    addFiles: notYet,
    remove: notYet,
    restore: notYet,
    readContacts: notYet,
    exportContacts: notYet,
    compose: notYet,
    made: notYet,
    sign: notYet,
    save: notYet,
    preview: notYet,
    stop: notYet,
  };
}
