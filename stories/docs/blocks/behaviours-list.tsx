import type { Behaviours } from '@weir/adapters/conformance';

interface BehavioursListProps {
  readonly of: Readonly<Record<string, Behaviours>>;
}

/** What is promised, by what it is about, each promise with the vectors that show it. */
export function BehavioursList({ of }: BehavioursListProps) {
  return (
    <>
      {Object.entries(of).map(([about, rules]) => (
        <section key={about}>
          <h3>{about}</h3>
          <table>
            <thead>
              <tr>
                <th>rule</th>
                <th>vectors</th>
              </tr>
            </thead>
            <tbody>
              {Object.entries(rules).map(([rule, vectors]) => (
                <tr key={rule}>
                  <td>{rule}</td>
                  <td>
                    <ul>
                      {vectors.map((vector) => (
                        <li key={vector}>{vector}</li>
                      ))}
                    </ul>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  );
}
