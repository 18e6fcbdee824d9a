// The paper backup of a key as one page for any browser: rows to type, a code to scan, and how to use them.
import { encodeQR } from 'qr';
import { keyWordsOf } from '../core/kit/key-words.ts';
import { paperCode, paperRows } from '../main/disk/minisign/paper-key.ts';

/** What is on the sheet. `secretFile` is the encrypted secret key as minisign writes it. */
type KeySheetFacts = {
  readonly publisher: string;
  readonly keyId: string;
  readonly publicKey: string;
  readonly fingerprint: string;
  readonly secretFile: string;
  readonly day: string;
};

const style = `
@page { size: A4; margin: 15mm }
body { font: 11pt/1.4 "Noto Sans", "Liberation Sans", sans-serif; max-width: 180mm }
h1 { font-size: 17pt; margin: 0 0 3mm } h2 { font-size: 12pt; margin: 5mm 0 1mm }
pre, dd { font: 10.5pt/1.55 "DejaVu Sans Mono", "Liberation Mono", monospace; margin: 0 }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 1mm 5mm; margin: 0 } dt { color: #444 }
img { width: 62mm; height: 62mm; image-rendering: pixelated; float: right; margin: 0 0 4mm 6mm }
ol, p { margin: 1mm 0 }`;

/** The page. It loads nothing and has no script. */
export function keySheetPage(facts: KeySheetFacts): string {
  const { publisher, keyId, publicKey, fingerprint, secretFile, day } = facts;
  const words = keyWordsOf(fingerprint, 'en') ?? [];
  const code = encodeQR(paperCode(secretFile), 'gif', { ecc: 'medium', border: 4, scale: 4 });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>Backup of the key ${keyId}</title>
<style>${style}</style>
<h1>Backup of a publisher’s key</h1>
<img alt="The secret key as a QR code" src="data:image/gif;base64,${Buffer.from(code).toString('base64')}">
<p><strong>${escapeHtml(publisher)}</strong>, printed on ${day}</p>
<p>This sheet and the passphrase together are the key. Keep them in two places. Whoever has both can sign in your name.</p>
<h2>The secret key, encrypted</h2>
<pre>${paperRows(secretFile).join('\n')}</pre>
<h2>The key that everybody may know</h2>
<dl>
<dt>Key id</dt><dd>${keyId}</dd>
<dt>Fingerprint</dt><dd>${fingerprint}</dd>
<dt>In words</dt><dd>${words.join(' ')}</dd>
<dt>Public key</dt><dd>${publicKey}</dd>
</dl>
<h2>To restore the key</h2>
<ol>
<li>Scan the code, or type the rows with their numbers and checks, into a file. Spaces do not matter.</li>
<li>Run <code>npm run kit -- keys restore publisher.key --sheet &lt;file&gt;</code> and type the passphrase. It names each row with a mistake.</li>
<li>Compare the fingerprint with the one above.</li>
</ol>
<p>Without this program: put all rows, without numbers, spaces and the last five characters of each, into one line below
“untrusted comment: minisign encrypted secret key”. minisign reads that file. In the program: Kits, Your publisher’s key.</p>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
