// The uninstaller for Windows removes what a person made only when they say so. Our part of it is compiled as electron-builder does.
// @module-tag slow
import { execFileSync, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import {
  copyWindows,
  noWindowsReason,
  provideWindows,
  removeWindows,
} from '../../../scripts/lib/windows/provide.mjs';
import { runInWindows, windowsPath } from '../../../scripts/lib/windows/run.mjs';
import { needPrograms } from '../../support/needed-programs.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const root = resolve(import.meta.dirname, '../../..');
const title = 'Uninstaller of a test';
const languages = ['English', 'Greek', 'Italian', 'Portuguese'];

/** What electron-builder puts around the part of ours. Its own parts need plug-ins that no package of Debian has. */
const uninstaller = `
Unicode true
Target amd64-unicode
Name "${title}"
Caption "${title}"
RequestExecutionLevel user
SilentInstall silent
!define BUILD_UNINSTALLER
!include LogicLib.nsh
!include FileFunc.nsh
!macro _isUpdated _a _b _t _f
  \${GetParameters} $R9
  ClearErrors
  \${GetOptions} $R9 "--updated" $R9
  IfErrors \`\${_f}\` \`\${_t}\`
!macroend
!define isUpdated \`"" isUpdated ""\`
!include "${join(root, 'resources/windows/installer.nsh')}"
${languages.map((name) => `LoadLanguageFile "\${NSISDIR}/Contrib/Language files/${name}.nlf"`).join('\n')}
!insertmacro customHeader
Section
  !insertmacro customUnInstall
SectionEnd`;

/** Presses the button whose number is its argument. */
const press = `
Unicode true
Target amd64-unicode
Name "press"
RequestExecutionLevel user
SilentInstall silent
!include FileFunc.nsh
Section
  \${GetParameters} $R0
  look:
    Sleep 50
    FindWindow $0 "#32770" "${title}"
    IntPtrCmp $0 0 look
    System::Call 'user32::IsWindowVisible(p $0) i .r1'
    IntCmp $1 0 look
    System::Call 'user32::PostMessageW(p $0, i 0x111, p $R0, p 0)'
SectionEnd`;

function compiled(folder: string, name: string, script: string): string {
  const file = join(folder, name);
  const args = ['-V2', '-WX', '-INPUTCHARSET', 'UTF8', `-XOutFile "${file}"`, '-'];
  execFileSync('makensis', args, { input: script, stdio: ['pipe', 'pipe', 'inherit'] });
  return windowsPath(file);
}

/** A display that nobody sees; its name. */
async function display(): Promise<string> {
  const args = ['-displayfd', '1', '-screen', '0', '640x480x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  onTestFinished(() => void server.kill());
  return await new Promise((settle) =>
    server.stdout.once('data', (number) => settle(`:${String(number).trim()}`)),
  );
}

it('Notes stay when nobody is asked, after an update and for No, and go for Yes', async (context) => {
  const reason = noWindowsReason();
  context.skip(reason !== undefined, reason);
  needPrograms('makensis', 'Xvfb');
  const folder = temporaryFolder();
  const windows = await copyWindows(await provideWindows());
  onTestFinished(async () => await removeWindows(windows));
  const programs = [compiled(folder, 'uninstall.exe', uninstaller), compiled(folder, 'press.exe', press)];
  const answers = windowsPath(join(root, 'tests/support/windows/answer-uninstaller.mjs'));
  const command = [windows.node, answers, ...programs];
  const { code, out, error } = await runInWindows(windows, command, { env: { DISPLAY: await display() } });
  expect(code, error).toBe(0);
  expect(JSON.parse(out)).toEqual({ silently: true, afterAnUpdate: true, no: true, yes: false });
});
