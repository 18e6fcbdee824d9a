// Arguments that the calls of both contracts accept, one or more for each call.
import type { UserEvent } from '../../core/user-data/user-event.ts';

const hex = (length: number): string => 'a1'.repeat(length / 2);
const token = hex(32);
const draftId = hex(16);
const generation = hex(16);
const uuid = '00000000-0000-4000-8000-000000000001';
const kitId = 'org.example.kit';
const keyId = '72D3EDC87510413F';
const publisher = 'Harbour NGO';
const passphrase = 'four plain words together';
const event: UserEvent = { kind: 'data-erased', version: 1, parts: ['newer'] };
const chosen = { own: [uuid], received: [token] };
const sticks = [{ token, label: '12' }];
const progress = { step: 'importing', done: 1, total: 2, unit: 'files', item: 'a.pdf' };
const summary = { counts: { resources: 3 }, seals: { contacts: hex(64) } };
const files = (argument: unknown): unknown => ({ argument, paths: ['/media/stick/a.impactkit'] });
const nothing: readonly unknown[] = [undefined];
const copies = { saveMarkdown: ['# Notes\n'], savePdf: nothing };

/** By group and name of the call. */
export const callArguments: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>> = {
  app: {
    about: nothing,
    log: [{ level: 'info', text: 'ready' }],
    copyText: ['1056'],
    setTheme: ['dark'],
    setLanguage: ['el'],
    print: nothing,
    stay: nothing,
    closeAnyway: nothing,
    saveSupportReport: nothing,
    shown: nothing,
  },
  kits: {
    installed: nothing,
    sizes: nothing,
    recalls: nothing,
    candidates: nothing,
    choose: ['folder'],
    takeGiven: nothing,
    dropped: [files(undefined)],
    found: nothing,
    putFoundAway: [token],
    check: [token],
    lookInside: [token],
    install: [
      { token, acceptsOlder: false },
      {
        token,
        acceptsOlder: true,
        acceptedFingerprint: '12345',
        acceptsReplacing: { inUse: hex(64), candidate: hex(64), fingerprint: '12345' },
        acceptsUnverified: true,
      },
    ],
    verify: [kitId],
    rollBack: [kitId],
    signerOf: [kitId],
    acceptPublisher: [{ kitId, fingerprint: '12345' }],
    remove: [kitId],
    removePrevious: [kitId],
    stop: nothing,
  },
  library: {
    records: nothing,
    open: [{ whole: [] }, { whole: [generation, generation] }],
    rebuild: [kitId],
    importProgressed: [{ generation, progress }],
    importFinished: [
      { generation, outcome: { ok: true, value: summary } },
      { generation, outcome: { ok: false, problem: { code: 'disk-full' } } },
    ],
    hasRoom: nothing,
  },
  vault: {
    snapshot: nothing,
    problem: nothing,
    append: [{ page: uuid, number: 1, event }],
    erase: [['newer']],
    eraseEverything: nothing,
    withdrawKey: [keyId],
    protection: nothing,
    unlock: [{ passphrase }, { recoveryKey: 'AAAA-BBBB' }],
    lock: nothing,
    protect: [{ passphrase }],
    changePassphrase: [{ secret: { passphrase }, next: passphrase }],
    renewRecoveryKey: [{ passphrase }],
    unprotect: [{ passphrase }],
  },
  backup: {
    save: [{}, { passphrase }],
    saveOpen: nothing,
    choose: nothing,
    add: nothing,
    restore: [{ secret: { passphrase } }, { secret: { recoveryKey: 'AAAA-BBBB' } }],
    copies: nothing,
    restoreCopy: ['copy-1'],
  },
  documents: { saveFile: [{ suggestedName: 'form.pdf', bytes: new Uint8Array([1, 2]) }] },
  contacts: { saveCards: [{ name: 'contacts', text: 'BEGIN:VCARD\r\n' }] },
  notes: copies,
  answerSheet: copies,
  sheets: { savePdf: ['aid'], saveCsv: ['title'] },
  cards: { save: [{ form: 'csv', text: 'front,back\r\n' }], choose: nothing },
  requests: { save: ['Requests\n'] },
  corrections: {
    save: [chosen],
    sticks: nothing,
    saveOnStick: [{ ...chosen, stick: token }],
    code: [
      { kind: 'own', id: uuid },
      { kind: 'received', id: token },
    ],
    readCode: ['IKC1:AB'],
    camera: [true],
  },
  certificate: {
    make: [
      {
        language: 'el',
        name: 'Μαρία',
        day: '2026-12-07',
        kit: { id: 'org.example.kit', version: '2026.1', title: 'Kit' },
        modules: [{ id: 'm1', minutes: 30, title: 'Module' }],
      },
    ],
    check: ['IMPACT-TAKING-PART 1'],
  },
  workshop: {
    drafts: nothing,
    create: [
      { from: 'empty', language: 'it' },
      { from: 'installed', kitId },
    ],
    open: [draftId],
    edit: [
      { draftId, edit: { kind: 'resource-removed', file: 'reports/a.en.pdf' } },
      { draftId, edit: { kind: 'lessons-ordered', module: 'modules/m1', lessons: ['lesson-1'] } },
    ],
    check: [draftId],
    text: [{ draftId, file: 'reports/a.en.md' }],
    addFiles: [files({ draftId, as: 'report', language: 'pt', module: 'modules/m1' })],
    remove: [draftId],
    restore: [draftId],
    readContacts: [files({ draftId })],
    exportContacts: [{ draftId, as: 'table', replaces: true }],
    readQuiz: [files({ draftId, language: 'el' })],
    exportQuiz: [{ draftId, module: 'modules/m1/module.en.yaml', as: 'gift', replaces: true }],
    corrections: nothing,
    bringCorrections: [files(undefined)],
    bringCorrectionsFrom: nothing,
    declineCorrections: [{ reports: [uuid], isDeclined: true }],
    compose: [{ draftId, skipDamaged: false }],
    made: [draftId],
    sign: [{ draftId, keyId, passphrase }],
    save: [{ draftId, form: 'file', replaces: false }],
    showSaved: [draftId],
    preview: [draftId],
    stop: [draftId],
  },
  sticks: {
    places: nothing,
    chooseFolder: nothing,
    programs: nothing,
    chooseProgram: nothing,
    write: [
      { kit: { token }, sticks, programs: [token] },
      { kit: { kitId }, sticks, programs: [] },
    ],
    recheck: [{ sticks }],
    stop: [token, undefined],
    register: nothing,
    saveRegister: nothing,
  },
  publisherKeys: {
    list: nothing,
    make: [{ publisher, passphrase }],
    use: [keyId],
    sheet: [keyId],
    bringBackText: [{ text: 'RWQ', publisher, passphrase }],
    bringBackFile: [files({ publisher, passphrase })],
    changePassphrase: [{ keyId, passphrase, newPassphrase: passphrase }],
    remove: [keyId],
    savePublic: [keyId],
    replace: [{ keyId, passphrase, newKeyId: keyId, newPassphrase: passphrase }],
    revoke: [{ keyId, reason: 'lost', signerId: keyId, passphrase }],
    statements: nothing,
    saveStatement: ['a.txt'],
    openStatement: [files(undefined)],
  },
  session: {
    facts: nothing,
    answer: [{ keeps: 'stick', language: 'en', country: 'GR' }],
    quickExit: nothing,
    leaveNoTrace: nothing,
  },
  people: {
    facts: nothing,
    choose: ['first', '0123456789abcdef'],
    add: [{ name: 'Maria' }, { name: 'Maria', ownName: 'Nikos' }],
    rename: [{ id: 'first', name: 'Maria' }],
    remove: ['0123456789abcdef'],
    switch: [undefined, 'first'],
  },
  picker: {
    quickExit: nothing,
    question: nothing,
    places: nothing,
    open: [token],
    makeFolder: [{ folder: token, name: 'Kits' }],
    answer: [{ chosen: [token], name: 'kit' }, { chosen: [] }],
  },
};
