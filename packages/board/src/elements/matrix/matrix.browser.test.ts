import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { WeirDocument } from '@weir/schema';
import { isFunnelQuestion } from '@weir/query/question';
import type { FunnelAnswer, Question } from '@weir/query';
import type { WeirSelectEvent } from '../../events/events.js';
import { funnelAnswer } from '../../testing/answers.js';
import { exampleAnswer, exampleDocument } from '../../testing/example.js';
import { find, findAll, mount, textOf, unmountAll } from '../../testing/mount.js';
import { describeWidgetStates } from '../../testing/widget-states.js';

const [b2b] = exampleDocument.funnels!;
const document: WeirDocument = {
  ...exampleDocument,
  funnels: [
    { ...b2b!, transitions: [{ from: 'won', to: { funnel: 'strategic', stage: 'plan' }, kind: 'handoff' }] },
    {
      id: 'strategic',
      title: { en: 'Strategic accounts', 'zh-CN': '战略客户' },
      stages: [{ id: 'plan', title: { en: 'Joint plan', 'zh-CN': '共同规划' }, kind: 'open' }],
      transitions: [{ from: 'plan', to: { funnel: 'b2b', stage: 'lead' }, kind: 'handoff' }],
    },
  ],
};
const respond = (question: Question): FunnelAnswer => {
  const answer = exampleAnswer(question) as FunnelAnswer;
  const isB2b = isFunnelQuestion(question) && question.funnel === 'b2b';
  const totals = { ...answer.totals, entities: isB2b ? 200 : 40 };
  const handoffs = isB2b
    ? [
        {
          from: 'won',
          to: { funnel: 'strategic', stage: 'plan' },
          count: 50,
          days: { median: 12.4, p90: 20, mean: 13, count: 50 },
        },
      ]
    : [{ from: 'plan', to: { funnel: 'b2b', stage: 'lead' }, count: 4 }];
  return { ...answer, totals, handoffs };
};

describeWidgetStates('weir-matrix', {
  properties: { document },
  shows: '2,480',
  empty: () => funnelAnswer({ stages: [] }),
  suppressed: () => funnelAnswer({ stages: [], excluded: [{ reason: 'suppressed', dataset: null, count: 4 }] }),
});

describe('<weir-matrix>', () => {
  afterEach(unmountAll);

  it('on paper says what its cells show, and has no switch', async () => {
    const matrix = await mount('weir-matrix', { document, measure: 'share' }, respond);
    const shown = (selector: string) => find(matrix, selector).getBoundingClientRect().width > 0;
    expect([shown('weir-segmented'), shown('.on-paper')]).to.deep.equal([true, false]);
    await emulateMedia({ media: 'print' });
    try {
      expect([shown('weir-segmented'), shown('.on-paper')]).to.deep.equal([false, true]);
      expect(textOf(find(matrix, '.on-paper'))).to.equal('Share');
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('asks about each funnel in one call, and shows who went from which to which', async () => {
    const matrix = await mount('weir-matrix', { document }, respond);
    expect(matrix.adapter.calls).to.have.length(1);
    const asked = matrix.adapter.calls[0]?.questions.map((question) => isFunnelQuestion(question) && question.funnel);
    expect(asked).to.deep.equal(['b2b', 'strategic']);
    expect(findAll(matrix, 'tbody tr').map(textOf)).to.deep.equal([
      'Solution selling 200 ·No way from Solution selling to Solution selling 50, 25.0% 150',
      'Strategic accounts 40 4, 10.0% ·No way from Strategic accounts to Strategic accounts 36',
    ]);
    await expect(matrix).to.be.accessible();
  });

  it('tells below between which stages those of a row, a column or a cell went', async () => {
    const matrix = await mount('weir-matrix', { document }, respond);
    const press = async (button: Element | undefined | null) => {
      (button as HTMLElement).click();
      await matrix.updateComplete;
    };
    const row = find(matrix, 'tbody th button');
    await press(row);
    expect(row.getAttribute('aria-pressed')).to.equal('true');
    expect(textOf(find(matrix, '.details'))).to.equal(
      'Solution selling → any funnel Solution selling, Won → Strategic accounts, Joint plan 50 25.0%',
    );
    await press(findAll(matrix, 'thead button')[0]);
    expect(textOf(find(matrix, '.details'))).to.equal(
      'any funnel → Solution selling Strategic accounts, Joint plan → Solution selling, Lead 4 10.0%',
    );
    const cell = findAll(matrix, 'td button')[1];
    await press(cell);
    expect(textOf(find(matrix, '.details > p'))).to.equal('Strategic accounts → Solution selling');
    await expect(matrix).to.be.accessible();
    await press(cell);
    expect(findAll(matrix, '.details')).to.have.length(0);
  });

  it('shows the share or the median days instead, as deep as they are', async () => {
    const matrix = await mount('weir-matrix', { document }, respond);
    const cells = () => findAll(matrix, '.cell').map(textOf);
    const choose = async (label: string) => {
      const measures = find(matrix, 'weir-segmented');
      const chosen = findAll(measures, 'label').find((each) => textOf(each) === label);
      chosen!.querySelector('input')!.click();
      await matrix.updateComplete;
    };
    expect(cells()).to.deep.equal(['50, 25.0%', '4, 10.0%']);
    await choose('Share');
    expect(cells()).to.deep.equal(['25.0%, 50', '10.0%, 4']);
    const deep = () => findAll(matrix, '.cell').map(({ style }) => /(\d+)%/.exec(style.background)?.[1]);
    expect(deep()).to.deep.equal(['24', '12']);
    await choose('Median days');
    expect(cells()).to.deep.equal(['12d, 50', 'n/a, 4']);
    expect(matrix.measure).to.equal('days');
    await expect(matrix).to.be.accessible();
  });

  it('tells a host which cell was pressed, and of a cell without anybody nothing', async () => {
    const matrix = await mount('weir-matrix', { document, selectable: true }, respond);
    const selected: unknown[] = [];
    matrix.addEventListener('weir-select', (event) => selected.push((event as unknown as WeirSelectEvent).selection));
    findAll(matrix, '.cell button')[1]!.click();
    expect(selected).to.deep.equal([{ kind: 'handoff', funnel: 'strategic', to: 'b2b' }]);
    expect(findAll(matrix, '.details')).to.have.length(0);
  });

  describe('broken down', () => {
    const byTeam = (question: Question): FunnelAnswer => {
      const answer = respond(question);
      const group = (team: string, entities: number, count: number) => ({
        by: { team },
        stages: answer.stages,
        flows: answer.flows,
        totals: { ...answer.totals, entities },
        handoffs: answer.handoffs.map((handoff) => ({ ...handoff, count })),
      });
      return { ...answer, groups: [group('East', 120, 40), group('South', 80, 10)] };
    };
    const shownByTeam = () => mount('weir-matrix', { document, by: ['team'] }, byTeam);

    it('shows a matrix of each group, as deep in all of them where it is as much', async () => {
      const matrix = await shownByTeam();
      expect(matrix.adapter.calls[0]?.questions[1]).to.deep.include({ by: ['team'], detail: 12 });
      expect(findAll(matrix, 'h4').map(textOf)).to.deep.equal(['East', 'South']);
      expect(findAll(matrix, '.cell').map(textOf)).to.deep.equal(['40, 33.3%', '40, 33.3%', '10, 12.5%', '10, 12.5%']);
      const deep = findAll(matrix, '.cell').map(({ style }) => /(\d+)%/.exec(style.background)?.[1]);
      expect(deep).to.deep.equal(['24', '24', '9', '9']);
      await expect(matrix).to.be.accessible();
    });

    it('tells in the matrix of its group between which stages those of a cell went', async () => {
      const matrix = await shownByTeam();
      const south = findAll(matrix, '.panel')[1]!;
      south.querySelector<HTMLElement>('td button')!.click();
      await matrix.updateComplete;
      expect(findAll(matrix, '.details')).to.have.length(1);
      expect(textOf(south.querySelector('.details li'))).to.equal(
        'Solution selling, Won → Strategic accounts, Joint plan 10 12.5%',
      );
      expect(findAll(matrix, '[aria-pressed="true"]')).to.have.length(1);
    });
  });

  it('shows all its figures on a phone', async () => {
    const matrix = await mount('weir-matrix', { document, width: 340 }, respond);
    const sheet = find(matrix, '.sheet');
    expect(sheet.scrollWidth).to.be.at.most(sheet.clientWidth);
  });

  it('keeps its menu beside its title on a phone when its figures are old', async () => {
    let fails = false;
    const matrix = await mount('weir-matrix', { document, width: 366 }, (question) => {
      if (fails) throw new Error('no line');
      return respond(question);
    });
    fails = true;
    await matrix.refresh();
    const [title, menu, stale] = ['header h3', '.take-place', '[part=stale]'].map((part) =>
      find(matrix, part).getBoundingClientRect(),
    );
    expect(menu!.top).to.be.below(title!.bottom);
    expect(stale!.top).to.be.at.least(title!.bottom);
  });

  it('says when no funnel hands over', async () => {
    const matrix = await mount('weir-matrix', {});
    expect(find(matrix, 'weir-empty').getAttribute('heading')).to.equal('No funnel hands over to another');
    expect(matrix.adapter.calls).to.have.length(0);
  });

  it('speaks Chinese', async () => {
    const matrix = await mount('weir-matrix', { document, locale: 'zh-CN' }, respond);
    expect(textOf(find(matrix, 'h3'))).to.equal('漏斗之间的流转');
    expect(textOf(findAll(matrix, 'tbody th')[1])).to.equal('战略客户');
    find(matrix, 'tbody th button').click();
    await matrix.updateComplete;
    expect(textOf(find(matrix, '.details li'))).to.contain('方案销售（赢单） → 战略客户（共同规划）');
  });
});
