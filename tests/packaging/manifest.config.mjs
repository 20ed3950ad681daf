/** What the custom elements manifest of board and designer is made of: the public members of the elements, and no others. */
export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/**/*.fixture.ts', 'src/testing/**'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [namedByTypes(), publicOnly()],
};

/** The analyzer knows no element that another package's `define()` registers: their names stand in `HTMLElementTagNameMap`. */
function namedByTypes() {
  const names = new Map();
  return {
    name: 'named-by-types',
    analyzePhase({ ts, node }) {
      if (!ts.isInterfaceDeclaration(node) || node.name.text !== 'HTMLElementTagNameMap') return;
      for (const member of node.members) names.set(member.type.getText(), member.name.text);
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations = [] } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          const tagName = names.get(declaration.name);
          if (tagName) Object.assign(declaration, { tagName, customElement: true });
        }
      }
    },
  };
}

/** The analyzer also lists private members, and an event for every `new …Event(type)` whose type it cannot read. */
function publicOnly() {
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations = [] } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          declaration.members = declaration.members?.filter(
            ({ privacy, name }) => !privacy?.match(/private|protected/) && !name.startsWith('#'),
          );
          declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('weir-'));
        }
      }
      customElementsManifest.modules = customElementsManifest.modules.filter(({ declarations = [] }) =>
        declarations.some(({ customElement }) => customElement),
      );
    },
  };
}
