// Which paths lead to another computer; those are refused before any call of the system.
import { describe, expect, it } from 'vitest';
import { isNetworkPath, networkProblem } from '../../../main/network-path.ts';

describe('A path leads to another computer', () => {
  it.each([
    ['\\\\host\\share\\a.impactkit', 'win32'],
    ['\\\\host\\share\\a.impactkit', 'linux'],
    ['//host/share/a.impactkit', 'win32'],
    ['\\/host\\share\\a', 'win32'],
    ['/\\host/share/a', 'win32'],
    ['\\\\?\\UNC\\host\\share\\a', 'win32'],
    ['\\\\.\\UNC\\host\\share\\a', 'win32'],
    ['\\\\.\\pipe\\a', 'win32'],
    ['\\\\?\\GLOBALROOT\\Device\\Mup\\host\\a', 'win32'],
    ['\\\\127.0.0.1\\c$\\a', 'win32'],
    ['\\\\host@SSL\\DavWWWRoot\\a', 'win32'],
  ] as const)('by %j on %s', (path, platform) => {
    expect(isNetworkPath(path, platform)).toBe(true);
  });
});

describe('A path stays on this computer', () => {
  it.each([
    ['C:\\kits\\a.impactkit', 'win32'],
    ['\\\\?\\C:\\kits\\a.impactkit', 'win32'],
    ['\\kits\\a', 'win32'],
    ['a.impactkit', 'win32'],
    ['/media/stick/a.impactkit', 'linux'],
    ['//media/stick/a.impactkit', 'linux'],
    ['', 'win32'],
  ] as const)('by %j on %s', (path, platform) => {
    expect(isNetworkPath(path, platform)).toBe(false);
  });
});

it('The problem names the file alone', () => {
  expect(networkProblem(['/a/b', '\\\\host\\share\\kit.impactkit'], 'linux')).toEqual({
    code: 'file-elsewhere',
    file: 'kit.impactkit',
  });
  expect(networkProblem(['C:\\a', ''], 'win32')).toBeUndefined();
});
