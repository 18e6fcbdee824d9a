// Text of `--help`.

/** The commands, in the order in which a maker of kits needs them. */
export type CommandName =
  | 'compose'
  | 'keygen'
  | 'keys'
  | 'sign'
  | 'signfile'
  | 'verify'
  | 'inspect'
  | 'contacts'
  | 'delta'
  | 'apply'
  | 'pack'
  | 'unpack'
  | 'write'
  | 'recheck'
  | 'schema';

const always = `  --json                    one JSON document on standard output instead of lines
  -h, --help                this text`;

const exits = `Exit codes: 0 good, 1 refused (a problem with kit, content or key), 2 not understood, 3 stopped,
4 a disk could not be read or written, 5 a mistake in the program itself.`;

const keys = `  --key <file>              trust this public key instead of those that came with the program;
                            a minisign .pub file or its 56 characters; may be repeated
  --known <file>            a public key you have accepted before: what it signed is "known"`;

const texts: Readonly<Record<CommandName, string>> = {
  compose: `kit compose <content> <out>

Makes a kit of a content folder (docs/content-format.md). It is whole but not signed.

  --force                   take the place of what is in <out>
  --skip-damaged            leave out files that cannot be read or used, and say which
${always}`,
  keygen: `kit keygen <file.key>

Makes a key pair for a publisher, in minisign's form; the public key goes beside it as <file>.pub. Nothing is overwritten.

  --passphrase              protect the secret key; the passphrase is asked for
  --passphrase-file <file>  protect it with the first line of a file
${always}`,
  keys: `kit keys words <file.pub>

Says a public key in twelve words of English, Greek, Italian and Portuguese (docs/keys.md), so that two people can compare
it on the phone. The key is a minisign .pub file or its 56 characters.

  --language <code>         en, el, it or pt only
  --compare "<words>"       exit code 0 only when these are the words of the key; accents and capitals do not matter

kit keys sheet <file.key> --out <page.html>

Writes the paper backup of a protected secret key: rows that can be typed, each with a check, and a code that can be scanned.

  --publisher <name>        whose key it is
  --passphrase-file <file>  the passphrase; otherwise it is asked for

kit keys restore <file.key> --sheet <file>

Makes the key files again from what was typed or scanned from the sheet. Rows with a mistake are named; nothing is overwritten.

  --passphrase-file <file>  the passphrase; otherwise it is asked for

kit keys pin <file.pub> --publisher <name> --list <trusted-keys.json>

Adds a public key to the list of keys that ships with the program.

kit keys replace <old.key> <new.key> --out <file>

States that the new key takes the place of the old one, signed with both. Put it into every kit with "kit sign --statement".

  --publisher <name>        the name of the publisher
  --last <kit>:<version>    the last version of a kit that the old key signed; may be repeated. Others of it are refused
  --number <n>              1 when absent; of two statements about the same keys the larger one counts
  --passphrase-file <file>, --new-passphrase-file <file>
                            the passphrases of protected keys; otherwise they are asked for

kit keys revoke <file.key> --out <file>

States that a key no longer counts for anything it ever signed. This cannot be taken back.

  --reason "<words>"        one line for people
  --signed-by <new.key>     sign with the key that replaced it; <file.key> may then be its public half
  --passphrase-file <file>  the passphrase of a protected key; otherwise it is asked for

kit keys check <statement>

Reads a statement and checks its signatures.

${always}`,
  sign: `kit sign <kit> --key <file.key>

Verifies the kit, then signs it in place of any earlier signature.

  --key <file>              the secret key, as made by "kit keygen" or minisign -G
  --passphrase-file <file>  the passphrase of a protected key; otherwise it is asked for
  --statement <file>        carry a statement about a key along (kit keys --help); may be repeated
${always}`,
  signfile: `kit signfile <file> --key <file.key>

Signs a file of up to 64 KiB as minisign does, such as the list of hashes of a release; the signature goes beside it as
<file>.minisig. It is never valid for a kit.

  --key <file>              the secret key, as made by "kit keygen" or minisign -G
  --passphrase-file <file>  the passphrase of a protected key; otherwise it is asked for
  --release <version>       the version of the release; the signature covers it
${always}`,
  verify: `kit verify <kit>

Reads every file and names each that is missing, extra, changed or unsafe, and what the signature says: trusted, known,
retired, unknown key, bad or absent. Exit code 0 only when nothing is wrong and the signature is trusted or known.

${keys}
  --unsigned                for makers of kits: a missing signature is no problem
${always}`,
  inspect: `kit inspect <kit>

Tells what a kit says about itself: version, publisher, signature, resources. Reads nothing of it but the catalogue;
"kit verify" reads all. An unknown key and a missing signature are shown, but are not a problem here.

${keys}
${always}`,
  delta: `kit delta <from> <to> <out>

Writes what the kit <to> has and the kit <from> has not into the folder <out>, or into one file when <out> ends with
.impactdelta (docs/delta-format.md); the program takes in both. The way back is a delta of its own:
"kit delta <to> <from> <out>".

  --force                   take the place of what is in <out>
${always}`,
  apply: `kit apply <base> <delta> <out>

Makes the kit of a base and a delta (a folder or one file) in the folder <out>, byte for byte, and verifies it as "kit verify" does. Nothing
is written there unless it is good. The base stays as it is.

  --force                   take the place of what is in <out>
${keys}
  --unsigned                for makers of kits: a missing signature is no problem
${always}`,
  contacts: `kit contacts <kit> <folder>

Verifies the kit as "kit verify" does, then writes its contacts into <folder>: directory.csv with one contact in each row, for
spreadsheets, and the tables of HSDS as JSON and CSV in the folder hsds.

  --force                   take the place of what is in <folder>
${keys}
  --unsigned                for makers of kits: a missing signature is no problem
${always}`,
  pack: `kit pack <kit> <file.impactkit>

Verifies the kit, then puts it into one file: a zip that any zip program opens. The same kit gives the same bytes.

  --force                   take the place of a file that is there
  --unsigned                for makers of kits: a missing signature is no problem
${always}`,
  unpack: `kit unpack <file.impactkit> <folder>

Verifies the kit as "kit verify" does, then writes it as a folder. Nothing is written unless it is good.

  --force                   take the place of what is in <folder>
${keys}
  --unsigned                for makers of kits: a missing signature is no problem
${always}`,
  write: `kit write <kit> <target>...

Verifies the kit, then writes it to the folder "kit" in each target, a folder on a stick, all side by side (docs/sticks.md),
and beside it START-HERE.html, which opens in any browser. Every file is read back and compared. Nothing else on a stick
is touched; an older version of the same kit is replaced.

  --program <folder>        carry the program along: an unpacked one, or a folder with those of several systems (such as
                            "program" of another stick); may be repeated, once for each system
  --unsigned                for makers of kits: a missing signature is no problem
${always}`,
  recheck: `kit recheck <target>...

Checks sticks that were written before: the kit as "kit verify" does, programs and START-HERE.html by
their lists. Writes nothing.

${keys}
${always}`,
  schema: `kit schema [catalogue|glossary|aid|pages|quiz|holidays]

Prints the JSON Schema of a file of the kit format: data/catalogue.json (default), data/glossary.json,
data/aid.json, data/holidays.json, the quiz of a module, or data/derived/<resource>/pages.json.gz
(packed there).

${always}`,
};

const overview = `kit <command> ...

  compose   make a kit of a content folder
  keygen    make a key pair for a publisher
  keys      say a public key in words; back up, restore, pin, replace or revoke a key
  sign      sign a kit
  signfile  sign another file, such as the list of hashes of a release
  verify    check every file and the signature of a kit
  inspect   tell what a kit says about itself
  contacts  write the contacts of a kit as tables
  delta     write what one version of a kit has more than another
  apply     make a kit of a base and a delta
  pack      put a kit into one file
  unpack    make a folder of a kit in one file
  write     write a kit to sticks, and read it back
  recheck   check sticks again
  schema    print the JSON Schema of the catalogue

"kit <command> --help" says more. Answers go to standard output, everything else to standard error.`;

/** The help of one command, or of all. */
export function helpText(command?: CommandName): string {
  return `${command === undefined ? overview : texts[command]}\n\n${exits}\n`;
}
