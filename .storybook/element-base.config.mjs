/** The base of every element, which is none itself. */
export default { globs: ['src/element/weir-element.ts'], litelement: true, packagejson: false };
