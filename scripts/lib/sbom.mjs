// List of the parts of a release in CycloneDX: bundled packages, and Electron with its Chromium and Node.
import { Enums, Models, Serialize, SPDX, Spec } from '@cyclonedx/cyclonedx-library';

const formatVersion = Spec.Spec1dot6;

/**
 * The list as JSON; the same input gives the same bytes. `packages` are those of `bundledPackages`. `electron` has `integrity` where it is
 * the locked package. Its `parts` are the versions of Chromium and Node in it.
 */
export function sbomText({ program, packages, electron, time }) {
  const { name, version, licence } = program;
  const root = component(Enums.ComponentType.Application, { name, version, licence });
  root.bomRef.value = `${name}@${version}`;
  const parts = [
    ...packages.map((part) => packageComponent(Enums.ComponentType.Library, part)),
    withParts(electron),
  ];
  for (const part of parts) root.dependencies.add(part.bomRef);
  const bom = new Models.Bom({ metadata: new Models.Metadata({ component: root, timestamp: time }) });
  for (const part of parts) bom.components.add(part);
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(formatVersion));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

function packageComponent(type, { integrity, ...part }) {
  const made = component(type, part);
  made.purl = `pkg:npm/${part.name.replace('@', '%40')}@${part.version}`;
  made.bomRef.value = made.purl;
  const [algorithm, hash] = integrity?.split('-') ?? [];
  if (algorithm === 'sha512')
    made.hashes.set(Enums.HashAlgorithm['SHA-512'], Buffer.from(hash, 'base64').toString('hex'));
  return made;
}

function component(type, { name, version, licence }) {
  const [group, own] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const made = new Models.Component(type, own, { group, version });
  if (licence !== undefined) made.licenses.add(licenceOf(licence));
  return made;
}

function licenceOf(licence) {
  const id = SPDX.fixupSpdxId(licence);
  return id === undefined ? new Models.LicenseExpression(licence) : new Models.SpdxLicense(id);
}

/** Electron with what is compiled into it. */
function withParts({ version, kind, integrity, parts }) {
  const electron = packageComponent(Enums.ComponentType.Framework, {
    ...{ name: 'electron', version, licence: 'MIT', integrity },
  });
  electron.properties.add(new Models.Property('impact-kit:electron-source', kind));
  for (const [name, partVersion] of Object.entries(parts)) {
    const part = component(Enums.ComponentType.Framework, { name, version: partVersion });
    part.bomRef.value = `${name}@${partVersion}`;
    electron.components.add(part);
  }
  return electron;
}
