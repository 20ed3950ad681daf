import path from 'node:path';
// @ts-expect-error It comes without types.
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import type { Plugin } from 'vite';

const name = 'virtual:elements-manifest';
const root = path.join(import.meta.dirname, '..');

interface Member {
  readonly name: string;
}

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly {
      readonly name: string;
      readonly tagName?: string;
      members?: readonly Member[];
    }[];
  }[];
}

/** What the class comments of the elements say: properties, events, parts and slots for the pages of the elements. */
export function elementsManifest(): Plugin {
  return {
    name,
    resolveId: (id) => (id === name ? id : null),
    async load(id) {
      if (id !== name) return null;
      const shared = await membersOfEvery();
      const manifests = [await analyze('board'), await analyze('designer')];
      const modules = manifests.flatMap((manifest) => manifest.modules);
      for (const { declarations = [] } of modules) {
        for (const declaration of declarations) declaration.members = [...(declaration.members ?? []), ...shared];
      }
      return `export default ${JSON.stringify({ schemaVersion: '2.1.0', modules })}`;
    },
  };
}

/** What each element inherits across packages, which the analyzer does not follow. */
async function membersOfEvery(): Promise<readonly Member[]> {
  const { modules } = await analyze('ui', '.storybook/element-base.config.mjs');
  const members = modules.flatMap(({ declarations = [] }) => declarations.flatMap((each) => each.members ?? []));
  return members.filter((member) => ['theme', 'locale', 'strings'].includes(member.name));
}

function analyze(folder: string, config = 'tests/packaging/manifest.config.mjs'): Promise<Manifest> {
  return cli({
    argv: ['analyze', '--config', path.join(root, config), '--quiet'],
    cwd: path.join(root, 'packages', folder),
    noWrite: true,
  });
}
