interface Step {
  readonly deal: string;
  readonly stage: string;
  readonly entered_on: string | null;
}

/** What each deal did: a line a deal, in the order of its steps. */
export function HistoryTable({ steps }: { readonly steps: readonly Step[] }) {
  const deals = [...new Set(steps.map(({ deal }) => deal))];
  return (
    <table>
      <thead>
        <tr>
          <th>deal</th>
          <th>entries</th>
        </tr>
      </thead>
      <tbody>
        {deals.map((deal) => (
          <tr key={deal}>
            <td>{deal}</td>
            <td>
              {steps
                .filter((step) => step.deal === deal)
                .map(({ stage, entered_on: date }) => `${stage} ${date ?? 'without a date'}`)
                .join(' → ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
