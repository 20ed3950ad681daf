import type { Operator } from '@weir/formula';
import { aggregateFacts, missingRuleOf, missingRules, operatorsOf, signatureOf } from '../facts/operators.js';

/** Operators of a group, from the table that the language is made of. */
export function OperatorTable({ group }: { readonly group: Operator['group'] }) {
  const operators = operatorsOf(group);
  const isOfCells = ['funnel', 'period', 'total'].includes(group);
  return (
    <table>
      <thead>
        <tr>
          <th>JSON</th>
          <th>text</th>
          <th>gives</th>
          {group === 'aggregate' ? <th>of no rows</th> : null}
          {group === 'aggregate' ? <th>all rows miss the value</th> : null}
          {group === 'aggregate' || group === 'reference' || isOfCells ? null : <th>missing operand</th>}
        </tr>
      </thead>
      <tbody>
        {operators.map((operator) => (
          <tr key={operator.name}>
            <td>
              <code>{operator.name}</code>
            </td>
            <td>
              <code>{signatureOf(operator)}</code>
            </td>
            <td>{operator.doc.en}</td>
            {group === 'aggregate' ? <AggregateCells name={operator.name} /> : null}
            {group === 'aggregate' || group === 'reference' || isOfCells ? null : <td>{missingText(operator)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function AggregateCells({ name }: { readonly name: string }) {
  const facts = aggregateFacts[name];
  return (
    <>
      <td>{facts?.noRows ?? 'missing'}</td>
      <td>{facts?.noValues === 'rows' ? 'the number of rows' : (facts?.noValues ?? 'missing')}</td>
    </>
  );
}

function missingText(operator: Operator): string {
  const rule = missingRuleOf(operator);
  return rule ? missingRules[rule] : '';
}
