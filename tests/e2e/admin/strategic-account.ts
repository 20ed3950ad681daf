/** What the company's CRM exports: a line for each account that was ever chosen as a strategic one, and one for each contract. */

const ACCOUNTS = 48;
const DAY_MS = 86_400_000;
/** How far accounts come, as numbers of stages, in turn. */
const FURTHEST = [1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 3];
/** Contracts of this value make their customer a strategic account. */
export const LARGE = 500_000;

/** Within the last twelve months, which boards show first. */
const daysAgo = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

interface Account {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  /** Dates of the way that it took; what it did not come to, or what nobody wrote down, is empty. */
  readonly chosen: string;
  readonly understood: string;
  readonly planned: string;
  readonly programme: string;
  readonly expanded: string;
  readonly givenUp: string;
}

interface Contract {
  readonly id: string;
  readonly account: string;
  readonly kind: 'Solution' | 'Framework';
  readonly status: 'Offered' | 'Signed' | 'Declined';
  readonly value: number;
  readonly offered: string;
  /** The day on which it was signed or declined, or on which its answer is due. */
  readonly signed: string;
}

const accounts: Account[] = [];
const contracts: Contract[] = [];
for (let n = 1; n <= ACCOUNTS; n += 1) {
  const id = `A${String(n).padStart(3, '0')}`;
  const far = FURTHEST[n % FURTHEST.length] ?? 1;
  const chosen = 300 - 3 * n;
  const on = (isThere: boolean, after: number) => (isThere ? daysAgo(chosen - after) : '');
  accounts.push({
    id,
    name: `Customer ${n}`,
    region: ['North', 'East', 'South'][n % 3] ?? '',
    chosen: daysAgo(chosen),
    understood: on(far >= 2 && !(far >= 3 && n % 5 === 0), 10 + (n % 4)),
    planned: on(far >= 3, 30 + (n % 5)),
    programme: on(far >= 4, 50 + (n % 3)),
    expanded: on(far >= 6, 120),
    givenUp: on(far >= 2 && far <= 4 && n % 3 === 0, 100),
  });
  const add = (kind: Contract['kind'], status: Contract['status'], value: number, signed: number) =>
    contracts.push({
      id: `C${String(contracts.length + 1).padStart(3, '0')}`,
      account: id,
      kind,
      status,
      value,
      offered: daysAgo(signed + 15),
      signed: daysAgo(signed),
    });
  if (n % 4 === 0)
    add('Solution', n % 12 === 0 ? 'Declined' : 'Signed', 200_000 * (1 + (n % 5)), chosen + (n % 8 === 0 ? 20 : -40));
  if (far >= 4) add('Framework', far === 4 ? 'Offered' : 'Signed', 1_000_000 + 50_000 * n, chosen - 80);
}

const csv = (header: string, rows: readonly object[]): string =>
  [header, ...rows.map((row) => Object.values(row).join(','))].join('\n');

export const csvFiles = [
  [
    'accounts.csv',
    csv('account_id,name,region,chosen_on,understood_on,planned_on,programme_on,expanded_on,given_up_on', accounts),
  ],
  ['contracts.csv', csv('contract_id,account,kind,status,value,offered_on,signed_on', contracts)],
].map(([name = '', text = '']) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) }));

export const rowCount = accounts.length + contracts.length;

/** The names of the stages, in their order. */
export const PATH = ['Chosen', 'Understood', 'Joint plan', 'Programme', 'Contract', 'Expanded'] as const;
export const GIVEN_UP = 'Given up';
export type StageName = (typeof PATH)[number] | typeof GIVEN_UP;

export interface StageFigures {
  readonly reached: number;
  /** Of those, whom the files give a date for. */
  readonly entered: number;
  /** Who is in it now. */
  readonly here: number;
}

/** The figures as a person with a pencil finds them, account by account. */
export const expected = countByHand();

function countByHand() {
  const figures = new Map<StageName, { reached: number; entered: number; here: number }>();
  for (const name of [...PATH, GIVEN_UP] as const) figures.set(name, { reached: 0, entered: 0, here: 0 });
  const count = (name: StageName, figure: keyof StageFigures) => {
    const found = figures.get(name);
    if (found) found[figure] += 1;
  };
  for (const account of accounts) {
    const contract = contracts.some(
      (each) => each.account === account.id && each.kind === 'Framework' && each.status === 'Signed',
    );
    const { chosen, understood, planned, programme, expanded, givenUp } = account;
    const been = [chosen, understood, planned, programme, contract, expanded].map(Boolean);
    const furthest = been.lastIndexOf(true);
    // Who is in a stage has come through those before it, written down or not.
    PATH.slice(0, furthest + 1).forEach((name, place) => {
      count(name, 'reached');
      if (been[place]) count(name, 'entered');
    });
    if (givenUp) for (const figure of ['reached', 'entered'] as const) count(GIVEN_UP, figure);
    count(givenUp ? GIVEN_UP : (PATH[furthest] ?? GIVEN_UP), 'here');
  }
  const solutions = contracts.filter(({ kind }) => kind === 'Solution');
  const signed = solutions.filter(({ status }) => status === 'Signed');
  const choice = new Map(accounts.map(({ id, chosen }) => [id, chosen]));
  const frameworks = contracts.filter(({ kind, status }) => kind === 'Framework' && status === 'Signed');
  return {
    stages: figures as ReadonlyMap<StageName, StageFigures>,
    frameworks: frameworks.length,
    signed: signed.length,
    declined: solutions.length - signed.length,
    handedOff: signed.filter(({ account, value, signed: on }) => value >= LARGE && (choice.get(account) ?? '') >= on)
      .length,
  };
}

/** A line of the board's table for each stage: its name, who reached, entered and skipped it, and who is there. */
export function expectedLines(nameOf: (name: StageName) => string = (name) => name): string[] {
  return [...expected.stages].map(([name, { reached, entered, here }]) =>
    [nameOf(name), reached, entered, reached - entered, here].join(' '),
  );
}
