// Starter scripts at the root of a stick for Windows and Linux. macOS runs none from a stick.
import type { ProgramAtHand } from './platforms.ts';
import { startWords } from './start-words.ts';

/** Names of the starters, visible to people beside START-HERE.html. */
const starterNames = { windows: 'Start on Windows.cmd', linux: 'Start on Linux.sh' } as const;

/** A file at the root of a stick. */
type RootFile = { readonly path: string; readonly text: string; readonly isExecutable: boolean };

/** Names that need no quoting in either script language. A program with another name gets no starter. */
const plainName = /^[A-Za-z0-9][A-Za-z0-9 ._-]{0,80}$/;

/** The starters for the programs of a stick. */
export function starterFiles(programs: readonly ProgramAtHand[]): RootFile[] {
  return programs.flatMap(({ platform, opens }): RootFile[] => {
    if (opens === undefined || !plainName.test(opens)) return [];
    if (platform === 'windows') {
      return [{ path: starterNames.windows, text: windowsText(opens), isExecutable: false }];
    }
    return platform === 'linux'
      ? [{ path: starterNames.linux, text: linuxText(opens), isExecutable: true }]
      : [];
  });
}

function windowsText(opens: string): string {
  const lines = [
    '@echo off',
    'rem Starts IMPACT Kit from this stick. Nothing is installed.',
    `start "" "%~dp0program\\windows\\${opens}"`,
  ];
  return `${lines.join('\r\n')}\r\n`;
}

/** The message is in four languages, because a window may not be available. START-HERE.html repeats it. */
function linuxText(opens: string): string {
  const says = (['en', 'el', 'it', 'pt'] as const).map((language) =>
    startWords(language).linuxBlocked(opens),
  );
  return `#!/bin/sh
# Starts IMPACT Kit from this stick. Nothing is installed.
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd) || exit 1
program="$here/program/linux/${opens}"
if [ -x "$program" ]; then
  exec "$program" "$@"
fi
cat <<'WORDS'
${says.join('\n\n')}
WORDS
exit 1
`;
}
