import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export const root = path.join(import.meta.dirname, '../..');

export interface SourceFile {
  /** Below the repository, with slashes: `packages/query/src/ask.ts`. */
  readonly path: string;
  readonly package: string;
  readonly isTest: boolean;
  readonly text: string;
  /** What it imports, types too. */
  readonly imports: readonly string[];
}

/** Every TypeScript source of the packages. */
export function sourceFiles(): SourceFile[] {
  const packages = path.join(root, 'packages');
  return fs.readdirSync(packages).flatMap((name) =>
    filesBelow(path.join(packages, name, 'src'))
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
      .map((file) => {
        const text = fs.readFileSync(file, 'utf8');
        return {
          path: path.relative(root, file).replaceAll(path.sep, '/'),
          package: name,
          isTest: /\.(test|fixture)\.tsx?$/.test(file) || /[\\/](testing|fixtures)[\\/]/.test(file),
          text,
          imports: ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName),
        };
      }),
  );
}

function filesBelow(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(file) : [file];
  });
}
