// Packet counter: a network namespace with one link, whose other end never answers.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { noMountReason } from './mounted-disk.ts';
import { needPrograms } from './needed-programs.ts';

// These names are global on the machine. Each worker has its own, the same in every run, so that the next run replaces what a killed
// run left.
const worker = process.env['TEST_PARALLEL_INDEX'] ?? '0';
const near = `impact-near-${worker}`;
const far = `impact-far-${worker}`;

function ip(...words: string[]): void {
  execFileSync('ip', words, { stdio: 'pipe' });
}

/** Why this machine has no network namespaces for tests; undefined when it has. Throws with the package where a program is missing. */
export function noNamespaceReason(): string | undefined {
  // A named namespace is a mount.
  const reason = noMountReason();
  if (reason === undefined) needPrograms('ip', 'tcpdump');
  return reason;
}

/** Makes the two namespaces; every name is asked for at the far end of the cable. */
export function makeNamespaces(): void {
  removeNamespaces();
  ip('netns', 'add', near);
  ip('netns', 'add', far);
  ip('link', 'add', 'veth-near', 'netns', near, 'type', 'veth', 'peer', 'name', 'veth-far', 'netns', far);
  ip('-n', near, 'addr', 'add', '198.51.100.1/24', 'dev', 'veth-near');
  ip('-n', far, 'addr', 'add', '198.51.100.2/24', 'dev', 'veth-far');
  for (const [space, device] of [
    [near, 'veth-near'],
    [far, 'veth-far'],
    [near, 'lo'],
    [far, 'lo'],
  ] as const) {
    ip('-n', space, 'link', 'set', device, 'up');
  }
  ip('-n', near, 'route', 'add', 'default', 'via', '198.51.100.2');
  mkdirSync(`/etc/netns/${near}`, { recursive: true });
  writeFileSync(`/etc/netns/${near}/resolv.conf`, 'nameserver 198.51.100.2\n');
}

/** Removes what `makeNamespaces` made. */
export function removeNamespaces(): void {
  for (const space of [near, far]) {
    try {
      ip('netns', 'delete', space);
    } catch {
      // It was not there.
    }
  }
  rmSync(`/etc/netns/${near}`, { recursive: true, force: true });
}

/** What the kernel says by itself when a cable is plugged in: ARP, ICMPv6, and multicast reports, whose ICMPv6 follows an option header. */
const kernelTalk = 'arp or icmp6 or (ip6[6] == 0 and ip6[40] == 58)';

/** A packet to a port that nothing else sends to. */
const lastPort = 9;

function sendLastPacket(): void {
  const script = `const socket = require('dgram').createSocket('udp4'); socket.send('last', ${lastPort}, '198.51.100.2', () => socket.close());`;
  ip('netns', 'exec', near, process.execPath, '-e', script);
}

function isLast(line: string): boolean {
  return line.includes(`> 198.51.100.2.${lastPort}:`);
}

/** Runs a program inside the namespace and counts the packets it sends; what the kernel says by itself does not count. */
export async function countPackets(
  command: string,
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<{ packets: string[]; output: string; exitCode: number | null }> {
  const listener = spawn(
    'ip',
    ['netns', 'exec', near, 'tcpdump', '-i', 'veth-near', '-n', '-l', '-Q', 'out', `not (${kernelTalk})`],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let seen = '';
  const untilSeen = (isAwaited: (line: string) => boolean) =>
    new Promise<void>((resolve) => {
      listener.stdout.on('data', () => seen.split('\n').some(isAwaited) && resolve());
    });
  listener.stdout.on('data', (text: Buffer) => {
    seen += text.toString();
  });
  await new Promise<void>((resolve) =>
    listener.stderr.on('data', (text: Buffer) => text.includes('listening') && resolve()),
  );
  const program = spawn('ip', ['netns', 'exec', near, command, ...words], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [program.stdout, program.stderr])
    stream.on('data', (text: Buffer) => (output += text.toString()));
  const exitCode = await new Promise<number | null>((resolve) => program.on('close', resolve));
  // Packets are listed in order: once this one is, none that the program sent is still on its way.
  const lastSeen = untilSeen(isLast);
  sendLastPacket();
  await lastSeen;
  listener.kill('SIGTERM');
  await new Promise((resolve) => listener.on('close', resolve));
  const packets = seen.split('\n').filter((line) => line.includes(' > ') && !isLast(line));
  return { packets, output, exitCode };
}
