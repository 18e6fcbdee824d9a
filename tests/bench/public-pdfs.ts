// Public PDFs for the bench: a large manual and the guides of Debian, unpacked from its packages without installing them.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type PublicPdf = { readonly from: string; readonly to: string };

/** The PDFs of each package of Debian, and what they are called here. */
const packages: Readonly<Record<string, readonly PublicPdf[]>> = {
  'texlive-pictures-doc': [{ from: 'texlive-doc/generic/pgf/pgfmanual.pdf', to: 'pgfmanual.pdf' }],
  'texlive-lang-greek': [
    { from: 'texlive-doc/latex/greektonoi/greektonoi.pdf', to: 'greektonoi.el.pdf' },
    { from: 'texlive-doc/generic/elhyphen/modern.pdf', to: 'greek-hyphenation-modern.el.pdf' },
  ],
  ...Object.fromEntries(
    ['en', 'it', 'pt'].map((language) => {
      const name = `debian-reference.${language}.pdf`;
      return [`debian-reference-${language}`, [{ from: `debian-reference-common/docs/${name}`, to: name }]];
    }),
  ),
};

/** Where they are; `missing` names the packages that could not be had, which is all of them away from Debian. */
type PublicPdfs = { readonly folder: string; readonly missing: readonly string[] };

/** Brings the PDFs, each package once. */
export function bringPublicPdfs(root: string): PublicPdfs {
  const folder = join(root, 'out/bench/public-pdfs');
  mkdirSync(folder, { recursive: true });
  const missing = Object.entries(packages).flatMap(([name, pdfs]) => {
    if (pdfs.every(({ to }) => existsSync(join(folder, to)))) return [];
    console.log(`Taking PDFs out of Debian's package ${name}.`);
    try {
      unpack(name, pdfs, folder);
      return [];
    } catch {
      console.log(`SKIPPED: the package ${name} cannot be had here, so its PDFs are not measured with.`);
      return [name];
    }
  });
  return { folder, missing };
}

function unpack(name: string, pdfs: readonly PublicPdf[], folder: string): void {
  const work = mkdtempSync(join(tmpdir(), 'bench-package-'));
  try {
    execFileSync('apt-get', ['-qq', 'download', name], { cwd: work, stdio: 'ignore' });
    const [file] = readdirSync(work);
    execFileSync('dpkg-deb', ['-x', join(work, file ?? ''), join(work, 'all')]);
    for (const { from, to } of pdfs) {
      const part = join(folder, `${to}.part`);
      execFileSync('cp', [join(work, 'all/usr/share/doc', from), part]);
      renameSync(part, join(folder, to));
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
