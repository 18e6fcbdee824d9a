// Decides how packets are counted: a network namespace with one cable, whose far end nobody answers at.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

// Names are the machine's: each worker has its own, the same in every run, so that what a killed run left goes with the next one.
const worker = process.env['TEST_PARALLEL_INDEX'] ?? '0';
const near = `impact-near-${worker}`;
const far = `impact-far-${worker}`;

function ip(...words: string[]): void {
  execFileSync('ip', words, { stdio: 'pipe' });
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
  await sleep(500);
  listener.kill('SIGTERM');
  await new Promise((resolve) => listener.on('close', resolve));
  return { packets: seen.split('\n').filter((line) => line.includes(' > ')), output, exitCode };
}
