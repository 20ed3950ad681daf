import { compactJson } from '../../support/compact-json.js';

interface FormulaPair {
  readonly text: string;
  readonly json: unknown;
}

/** Formulas as text and as JSON. */
export function FormulaPairs({ pairs }: { readonly pairs: readonly FormulaPair[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th>text</th>
          <th>JSON</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ text, json }) => (
          <tr key={text}>
            <td>
              <code>{text}</code>
            </td>
            <td>
              <code>{compactJson(json, Infinity)}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
