import fs from 'node:fs';
import path from 'node:path';
import { root } from './packed-project.js';

/** The code blocks of README.md in a language. */
export function readmeExamples(language: 'ts' | 'json' | 'sh'): string[] {
  const text = fs.readFileSync(path.join(root, 'README.md'), 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, code]) => code!);
}
