// Which files describe a module of a content folder.
import { expect, it } from 'vitest';
import { modulePlace } from '../../../../core/compose/plan-modules.ts';

it.each(['module.el.yaml', 'module.EL.YAML', 'module.El.yaml', 'module.el.Yaml'])(
  'A module is described by %s, in letters of any case',
  (name) => {
    expect(modulePlace(`modules/first-steps/${name}`)).toEqual({ folder: 'first-steps', language: 'el' });
  },
);

it.each([
  'modules/module.el.yaml',
  'modules/first/steps/module.el.yaml',
  'modules/First/module.el.yaml',
  'reports/first/module.el.yaml',
  'modules/first/Module.el.yaml',
  'modules/first/my.module.el.yaml',
  'modules/first/module.yaml',
  'modules/first/module.fr.yaml',
  'modules/first/module.el.md',
])('No module is described by %s', (path) => {
  expect(modulePlace(path)).toBeUndefined();
});
