import type { MessageParam, MessageParams, MessageTable } from './english.js';

const list = (value: MessageParam): string => (Array.isArray(value) ? value.join('、') : String(value));
const arrows = (value: MessageParam): string => (Array.isArray(value) ? value.join(' → ') : String(value));
const hint = ({ closest, known, more }: MessageParams): string => {
  if (closest) return `您是不是想写“${closest}”？`;
  if (!Array.isArray(known)) return '';
  if (known.length === 0) return '目前一个也没有，请先添加。';
  return `可选：${list(known)}${more ? `，另有 ${more} 个` : ''}。`;
};
const kinds: Readonly<Record<string, string>> = {
  number: '数字',
  text: '文本',
  boolean: '真假值',
  date: '日期',
  instant: '带时间的日期',
  moment: '日期（可带时间）',
  ordered: '数字、文本或日期',
  list: '列表',
};
const kind = (value: MessageParam): string => kinds[String(value)] ?? String(value);
/** The words of somebody else's code, which may be in any language: set apart from the sentence. */
const said = (reason: MessageParam): string => `“${reason}”`;
const foundText = (found: MessageParam): string => (found ? `“${found}”` : '结尾');

const percent = (value: MessageParam): string => `${Number((Number(value) * 100).toFixed(2))}%`;

const rowsOf = ({ dataset, count, rows }: MessageParams, what: string): string =>
  `数据集“${dataset}”的文件有 ${count} 行${what}（首见于第 ${Array.isArray(rows) ? rows.slice(0, 3).join('、') : String(rows)} 行）。`;

const misfit = ({ dataset, field, count, samples }: MessageParams, what: string): string =>
  `数据集“${dataset}”的字段“${field}”有 ${count} 行的值${what}（${list(samples)}）。这些值按缺失处理：请修正数据，或更改字段类型。`;

/** Every sentence that Weir's data packages say, in simplified Chinese. */
export const zhCN: MessageTable = {
  'schema/not-an-object': () => 'Weir 文档必须是一个 JSON 对象。请加载从设计器导出的文件。',
  'schema/not-json': ({ reason }) => `这不是有效的 JSON：${said(reason)}。请加载从设计器导出的文件。`,
  'schema/newer-version': ({ version, supported }) =>
    `该文档的格式版本是 ${version}，当前版本最高支持 ${supported}。请升级 Weir 后再打开。`,
  'schema/unknown-version': ({ version }) => `“weir” 必须是格式版本号 1，而不是 ${version}。`,
  'schema/required': ({ property }) => `缺少“${property}”，请补上。`,
  'schema/unknown-property': ({ property, closest }) =>
    `这里没有名为“${property}”的属性。${closest ? `您是不是想写“${closest}”？` : '请删除它；若要保留自有数据，请以“x-”开头命名。'}`,
  'schema/type': ({ expected, actual }) => `此处应为 ${list(expected)}，而不是 ${actual}。`,
  'schema/value': ({ allowed, actual, closest }) =>
    `此处不能用 ${actual}，可用的值：${list(allowed)}。${hint({ closest })}`,
  'schema/id': ({ actual }) =>
    `“${actual}”不能作为标识。请用小写字母开头，由小写字母、数字、“-”和“_”组成，最长 64 个字符。`,
  'schema/link': ({ actual }) => `“${actual}”不是安全的链接。请使用 http、https 或相对地址。`,
  'schema/pattern': ({ actual, pattern }) => `“${actual}”不符合格式 ${pattern}。`,
  'schema/date': ({ actual }) => `“${actual}”不是 ISO 8601 日期，例如 2025-07-01。`,
  'schema/range': ({ actual, comparison, limit }) => `${actual} 超出范围：必须 ${comparison} ${limit}。`,
  'schema/size': ({ actual, comparison, limit }) => `此处有 ${actual} 个，必须 ${comparison} ${limit}。`,
  'schema/forbidden-name': ({ name }) => `“${name}”不能用作名称，请换一个。`,
  'schema/too-many': ({ count }) => `错误超过 ${count} 处，这里只列出前面的。请修改后再检查。`,
  'schema/too-deep': ({ limit }) => `嵌套超过 ${limit} 层，请拆分。`,
  'fix/rename': ({ to }) => `改名为“${to}”`,
  'fix/remove': ({ name }) => `删除“${name}”`,
  'fix/replace': ({ by }) => `改用“${by}”`,
  'fix/swap': () => '对调两者',
  'fix/connect-to': ({ stage }) => `连接到“${stage}”`,
  'fix/connect-from': ({ stage }) => `从“${stage}”连接`,
  'fix/connect-all': () => '按顺序连接',
  'fix/connect-two': ({ from, to }) => `把“${from}”连接到“${to}”`,
  'fix/restore-stage': ({ stage }) => `恢复“${stage}”`,
  'fix/add-dataset': ({ dataset }) => `从数据源添加“${dataset}”`,
  'fix/add-won': () => '添加赢单阶段',
  'fix/add-lost': () => '添加输单阶段',
  'stage/won': () => '赢单',
  'stage/lost': () => '输单',
  'fix/probability': ({ value }) => `设为 ${percent(value)}`,
  'fix/remove-condition': () => '删除条件',
  'fix/remove-field': ({ conditions }) =>
    conditions === 0 ? '删除该字段' : `删除该字段及用到它的 ${conditions} 个条件`,
  'fix/remove-rule': () => '删除规则',
  'fix/remove-transition': () => '删除流转',
  'fix/handoff': () => '改为移交',
  'fix/advance': () => '改为前进',
  'fix/field-type': ({ type }) => `改为 ${type}`,
  'elements/widget-type': ({ type, reason }) => `此页面的组件类型“${type}”未能给出查询内容：${said(reason)}。`,
  'elements/widget-element': ({ type, reason }) => `此页面的组件类型“${type}”的元素未能绘制：${said(reason)}。`,
  'elements/not-loaded': ({ name, reason }) => `未能加载 <${name}>：${said(reason)}。`,
  'elements/name-taken': ({ name, present, wanted }) =>
    `元素 <${name}> 已由版本 ${present} 注册，版本 ${wanted} 不能再用这个名称。一个页面请只加载一个版本的 Weir。`,
  // 引擎：文件
  'data/short-row': (params) => rowsOf(params, '末尾缺少单元格，按缺失处理'),
  'data/long-row': (params) => rowsOf(params, '单元格多于列数，多出的已舍去'),
  'data/blank-row': (params) => rowsOf(params, '没有内容，已舍去'),
  'data/quotes': (params) => rowsOf(params, '引号未闭合，或闭合后还有文字，引号按文字保留'),
  'data/encoding': (params) => rowsOf(params, '含有不属于该编码的字节，读作 U+FFFD；请将文件存为 UTF-8，或指明其编码'),
  'data/absent-field': ({ dataset, field }) =>
    `数据集“${dataset}”的文件没有“${field}”列，各行都按缺失处理。请检查表头和分隔符。`,
  'engine/not-arrow': ({ dataset, reason }) =>
    `数据集“${dataset}”的字节无法按 Arrow IPC 读取：${said(reason)}。请提供未压缩的 Arrow 文件或流。`,
  'engine/no-arrow': ({ dataset }) =>
    `数据集“${dataset}”以 Arrow 形式提供，需要用“apache-arrow”读取，但未能加载。请在安装 Weir 的同时安装它。`,
  'engine/csv-row-too-long': ({ dataset, row, bytes }) =>
    `数据集“${dataset}”的文件第 ${row} 行超过 ${bytes} 字节。请确认它是 CSV 文件，且引号都已闭合。`,
  // Engine: plans
  'engine/bad-plan': ({ part }) =>
    `无法执行该查询计划：“${part}”不符合本引擎的要求。请使用同一版本的 query 与 engine。`,
  'data/not-a-number': (params) => misfit(params, '不是数字（如 12.5）'),
  'data/not-a-boolean': (params) => misfit(params, '既不是 true 也不是 false'),
  'data/not-a-date': (params) => misfit(params, '不是 ISO 8601 日期（如 2025-07-01）'),
  'data/not-a-datetime': (params) => misfit(params, '不是 ISO 8601 日期时间（如 2025-07-01T09:30:00Z）'),
  'data/has-time': (params) => misfit(params, '带有时刻，而该字段只能存日期'),
  'data/too-large': (params) => misfit(params, '是位数过多、会被舍入的整数'),
  'data/not-finite': (params) => misfit(params, '不是有限的数'),
  'data/not-a-value': (params) => misfit(params, '是列表或对象，而不是单个值'),
  'engine/not-rows': ({ dataset, actual }) =>
    `数据集“${dataset}”中应为行或一批行的位置出现了 ${actual}。请提供对象、对象数组或列。`,
  'engine/unequal-columns': ({ dataset, field, length, expected }) =>
    `数据集“${dataset}”的列“${field}”有 ${length} 行，而前一列有 ${expected} 行。各列长度必须相同。`,
  'engine/worker-failed': ({ reason }) =>
    `引擎的 Worker 已停止：${said(reason)}。请确认页面能提供该 Worker 文件且安全策略允许加载，然后重新创建引擎。`,
  'engine/bad-workers': ({ workers }) => `引擎至少使用 1 个 Worker，不能是 ${workers}。`,
  'engine/disposed': () => '该引擎已被释放，请重新创建。',
  'engine/protocol': ({ version, supported }) =>
    `引擎的 Worker 使用协议 ${version}，而页面使用 ${supported}。请使用同一版本的文件。`,
  'adapter/aborted': () => '查询在得到结果之前已取消。',
  'adapter/failed': ({ reason }) => `数据源出错：${said(reason)}。请重试，或检查适配器。`,
  'adapter/unsupported': ({ node }) => `该数据源无法计算“${node}”，请改用其他适配器。`,
  'adapter/unknown-dataset': ({ dataset, closest }) => `数据源中没有数据集“${dataset}”。${hint({ closest })}`,
  'adapter/unknown-field': ({ dataset, field, closest }) =>
    `数据源的数据集“${dataset}”中没有字段“${field}”。${hint({ closest })}`,
  'adapter/context-required': () => '该适配器需要上下文（租户和用户），但没有收到。请传入 `context`。',
  'adapter/late': ({ seconds }) => `数据源已 ${seconds} 秒没有响应，仍在等待。可以重试，或检查适配器。`,
  'adapter/cannot-append': ({ dataset }) =>
    `只有以数组、列或文件的形式提供的数据集才能追加行，“${dataset}”不是。请用 refresh() 重新读取，或用 setRows() 替换。`,
  'record/not-found': ({ dataset, key }) => `数据集“${dataset}”中没有记录“${key}”。请重新加载数据。`,
  'record/exists': ({ dataset, key }) => `数据集“${dataset}”中已有记录“${key}”。请更新该记录，或换一个键。`,
  'record/key-changed': ({ dataset, key }) => `数据集“${dataset}”中记录“${key}”的键不能更改。请新建一条记录。`,
  'record/type': ({ field, type, value }) => `“${field}”的类型是 ${type}，不能是 ${value}。`,
  'record/key-reused': ({ idempotencyKey }) => `幂等键“${idempotencyKey}”已用于另一条命令。请为每条命令使用各自的键。`,
  'store/conflict': ({ id, revision, ifRevision }) =>
    `“${id}”已在别处修改：${revision ? `已存修订 ${revision}` : '存储中已无内容'}，您的修改${ifRevision ? `基于 ${ifRevision}` : '是新建的'}。请重新加载，或以其他名称保存。`,
  'store/not-found': ({ id }) => `没有存储名为“${id}”的文档。`,
  'store/blocked': ({ name }) => `另一个标签页正在使用“${name}”的旧版本。请关闭或刷新本应用的其他标签页，然后重试。`,
  'store/newer-version': ({ name }) => `“${name}”由本应用的更新版本写入。请刷新页面以获取新版本。`,
  'store/full': ({ name }) => `浏览器没有空间保存“${name}”。请释放设备空间或清除本网站的数据，然后重试。`,
  'store/unavailable': ({ name }) => `浏览器不允许此页面保存“${name}”。请允许本网站存储数据，或改用其他存储。`,
  'store/failed': ({ name, reason }) => `“${name}”无法读取或写入：${said(reason)}。请刷新页面后重试。`,
  // Formulas
  'time/unknown-zone': ({ zone, closest }) => `“${zone}”不是 IANA 时区，例如“Asia/Shanghai”。${hint({ closest })}`,
  'formula/not-json': ({ actual }) => `公式只能包含文本、数字、true、false、null、列表和运算，不能包含 ${actual}。`,
  'formula/too-deep': ({ limit }) => `公式嵌套超过 ${limit} 层。请把其中一部分改为单独的指标或字段。`,
  'formula/too-large': ({ limit }) => `公式超过 ${limit} 个部分。请把其中一部分改为单独的指标或字段。`,
  'formula/too-long': ({ limit }) => `公式超过 ${limit} 个字符。请把其中一部分改为单独的指标或字段。`,
  'formula/forbidden-name': ({ name }) => `“${name}”不能用作名称，请换一个。`,
  'formula/not-an-operation': ({ names }) =>
    `一个运算只能有一个运算符，这里${Array.isArray(names) && names.length > 0 ? `有：${list(names)}` : '没有'}。请拆开。`,
  'formula/unknown-operator': ({ operator, ...names }) => `没有名为“${operator}”的运算。${hint(names)}`,
  'formula/not-scalar': ({ operator }) => `“${operator}”需要数据。请通过提问计算，而不是单独求值。`,
  'formula/operands': ({ operator, expected, actual }) => `“${operator}”需要 ${expected} 个参数，而不是 ${actual} 个。`,
  'formula/not-a-name': ({ operator }) => `“${operator}”需要直接写出的名称，不能用计算得到的名称。`,
  'formula/type': ({ operator, operand, expected, actual }) =>
    `“${operator}”的参数“${operand}”应为${kind(expected)}，而不是${kind(actual)}。`,
  'formula/result-type': ({ expected, actual }) => `公式的结果应为${kind(expected)}，而不是${kind(actual)}。`,
  'formula/types-differ': ({ operator, left, right }) =>
    `“${operator}”两侧的类型应相同，这里是${kind(left)}和${kind(right)}。`,
  'formula/date-and-instant': ({ operator }) =>
    `“${operator}”中日期与带时间的日期不能混用。请用 start_of(…, "day") 取后者的日期。`,
  'formula/unit-mismatch': ({ operator, left, right }) =>
    `“${operator}”不能把“${left}”与“${right}”合在一起。请先换算其中之一，或改用除法。`,
  'formula/unknown-field': ({ dataset, field, ...names }) => `数据集“${dataset}”没有字段“${field}”。${hint(names)}`,
  'formula/unknown-dataset': ({ dataset, ...names }) => `没有数据集“${dataset}”。${hint(names)}`,
  'formula/unknown-metric': ({ metric, ...names }) => `没有指标“${metric}”。${hint(names)}`,
  'formula/unknown-parameter': ({ parameter, ...names }) => `没有参数“${parameter}”。${hint(names)}`,
  'formula/unknown-funnel': ({ funnel, ...names }) => `没有漏斗“${funnel}”。${hint(names)}`,
  'formula/unknown-stage': ({ funnel, stage, ...names }) => `漏斗“${funnel}”没有阶段“${stage}”。${hint(names)}`,
  'formula/unknown-dimension': ({ dimension, ...names }) => `没有维度“${dimension}”。${hint(names)}`,
  'formula/unknown-value': ({ field, value, ...names }) => `“${field}”没有取值“${value}”。${hint(names)}`,
  'formula/field-outside-aggregate': ({ field }) =>
    `“${field}”要在行中查找，但这里没有行。请放入聚合，例如 sum(${field} of …)。`,
  'formula/metric-in-row': ({ metric }) => `指标“${metric}”对单独一行没有值，请在聚合之外使用。`,
  'formula/aggregate-in-row': ({ operator }) => `“${operator}”要对多行计算，而这里只有一行。请在聚合和行公式之外使用。`,
  'formula/choice': ({ operator, operand, allowed, closest }) =>
    `“${operator}”的参数“${operand}”应直接写为以下之一：${list(allowed)}。${hint({ closest })}`,
  'formula/written': ({ operator, operand }) => `“${operator}”的参数“${operand}”应直接写出，不能用计算得到。`,
  'formula/period-count': ({ operator }) => `“${operator}”的期数应为 1 到 10,000 的整数，直接写出或用参数，例如 3。`,
  'formula/window': ({ operator }) => `“${operator}”的窗口应为大于 0 的天数，直接写出或用参数，例如 90。`,
  'formula/funnel-without-value': ({ operator, funnel }) =>
    `“${operator}”需要知道每个实体的价值，而漏斗“${funnel}”没有设定。请在漏斗中设置其价值。`,
  'formula/percent-range': ({ actual }) => `百分位应在 0 到 100 之间，而不是 ${actual}。`,
  'formula/bad-date': ({ text, expected }) =>
    `“${text}”不是${kind(expected)}，例如 ${expected === 'instant' ? '"2025-07-01T09:00:00Z"' : '"2025-07-01"'}。`,
  'formula/list': ({ operator }) => `列表只能用在“in”之后${operator ? `，不能用在“${operator}”中` : ''}。请写单个值。`,
  'formula/no-time': ({ dataset }) =>
    `数据集“${dataset}”没有时间字段，各期间的数值会相同。请在“on”之后写一个日期字段，或写“on always”。`,
  'formula/use-name': ({ name }) => `改为“${name}”`,
  'formula/use-start-of-day': () => '取其日期',
  'formula/expected-value': ({ found }) => `此处应有一个值，例如数字、文本或名称，而不是${foundText(found)}。`,
  'formula/expected-symbol': ({ symbol, found }) => `此处应为“${symbol}”，而不是${foundText(found)}。`,
  'formula/expected-name': ({ found }) => `此处应为名称，而不是${foundText(found)}。`,
  'formula/expected-end': ({ found }) => `公式在“${found}”之前已经完整。请在中间加上运算符，或删除后面的内容。`,
  'formula/unclosed': ({ symbol }) => `这里的“${symbol}”没有闭合，请补上另一半。`,
  'formula/unclosed-text': () => '这里开始的文本缺少结束引号，请补上。',
  'formula/unclosed-name': () => '这里开始的名称缺少结束的反引号，请补上。',
  'formula/unknown-character': ({ character }) => `“${character}”在这里没有意义。请删除它，或放入引号中。`,
  'formula/bad-escape': ({ escape }) => `“${escape}”在引号中没有意义。反斜杠请写作 \\\\。`,
  'formula/bad-number': ({ text }) => `“${text}”不是数字。请写成 1250000 或 0.35 的形式。`,
  'formula/comparison-chain': ({ first, second }) =>
    `“${first}”和“${second}”不能连用。请写成两个比较，中间用“and”连接。`,
  'formula/bad-json': () => 'json(…) 中的内容不是 JSON。请改正，或写成公式。',
  'formula/close': ({ text }) => `补上 ${text}`,
  'formula/insert': ({ text }) => `插入“${text}”`,
  'formula/write': ({ text }) => `写作“${text}”`,
  'formula/remove': ({ text }) => `删除“${text}”`,
  // Questions
  'question/not-an-object': ({ actual }) => `提问必须是带有“metrics”或“funnel”的对象，而不是 ${actual}。`,
  'question/unknown-property': ({ property, closest }) =>
    `提问没有名为“${property}”的属性。${closest ? hint({ closest }) : '请删除它。'}`,
  'question/value': ({ property, actual, expected }) => `提问的“${property}”应为 ${expected}，而不是 ${actual}。`,
  'question/ambiguous': () => '一次提问只能问“metrics”或“funnel”之一。请分成两次提问。',
  'question/duplicate': ({ property, name }) => `“${name}”在“${property}”中出现了两次，请只写一次。`,
  'question/as-of': ({ actual }) =>
    `asOf 必须是 0001-01-01 到 9999-12-31 之间的 ISO 8601 日期或时刻、毫秒数或 Date，而不是 ${actual}。`,
  'question/range-date': ({ side, actual }) =>
    `范围的“${side}”是“${actual}”。请使用 ISO 8601 日期（例如 2025-07-01）或时刻。`,
  'question/range-order': ({ from, to }) => `范围从 ${from} 开始，到 ${to} 结束。请把较早的放在前面。`,
  'question/open-range': ({ grain }) => `没有起点的范围不能按 ${grain} 划分。请给出“from”，或去掉“grain”。`,
  'question/open-comparison': () => '开放的范围之前没有等长的时期可比。请给出“from”和“to”，或与“prior-year”比较。',
  'question/too-many-periods': ({ grain, limit }) =>
    `该范围按 ${grain} 划分超过 ${limit} 个时期。请使用更粗的粒度或更短的范围。`,
  'question/too-many-figures': ({ limit }) =>
    `答案需要超过 ${limit} 个数值：分组 × 时期 × 公式。请使用更粗的粒度、更短的范围、更少的维度或更少的指标。`,
  'question/no-dimension': ({ dataset, dimension }) =>
    `数据集“${dataset}”没有维度“${dimension}”。请在该维度中为它添加字段，或不按它提问。`,
  'question/filter-type': ({ dimension, actual, expected }) =>
    `“${dimension}”的筛选值是 ${actual}，而它的值类型是 ${expected}。`,
  'question/parameter-type': ({ parameter, actual, expected }) =>
    `参数“${parameter}”是 ${actual}，类型必须是 ${expected}。`,
  'question/parameter-range': ({ parameter, actual, comparison, limit }) =>
    `参数“${parameter}”是 ${actual}，必须 ${comparison} ${limit}。`,
  'question/broken-metric': ({ metric, reason }) => `无法计算指标“${metric}”：${reason}`,
  'question/broken-field': ({ dataset, field, reason }) => `无法计算数据集“${dataset}”的字段“${field}”：${reason}`,
  'question/broken-funnel': ({ funnel, reason }) => `无法计算漏斗“${funnel}”：${reason}`,
  'question/period-count': ({ operator, actual }) =>
    `“${operator}”的期数应为 1 到 10,000 的整数，而不是 ${actual}。请修改参数值。`,
  'question/window': ({ actual }) => `窗口应为大于 0 的天数，而不是 ${actual}。请修改参数值。`,
  'question/too-many-moves': ({ limit }) =>
    `相互嵌套的“prior”“rolling”“to_date”“total”涉及超过 ${limit} 个其他单元格。请减少同时查询的指标，或减少嵌套。`,
  'question/no-currency': ({ field }) =>
    `字段“${field}”需要换算货币，但文档没有说明换算成哪种货币。请在设置中填写“currency”。`,
  'question/two-currencies': ({ dataset, fields }) =>
    `数据集“${dataset}”用多个字段表示同一数值的货币：${list(fields)}。请只用其中一个。`,
  'question/top-dimension': ({ count }) => `“top”要求“by”中恰好有一个维度，而现在有 ${count} 个。请只按一个维度细分。`,
  'question/off-path': ({ stage, funnel }) =>
    `阶段“${stage}”不是漏斗“${funnel}”（按序列计数）的步骤。请指定其路径中的步骤。`,
  'question/attribution': ({ actual }) => `“attribution”应为“first”、“last”或“step:”加阶段，而不是“${actual}”。`,
  'question/min-group': () =>
    '上下文要求隐藏小分组（minGroup），当前版本不能自行处理。请使用在服务器上回答提问的适配器，或去掉 minGroup。',
  'records/unknown-part': ({ metric, part }) =>
    part === null
      ? `指标“${metric}”不统计任何记录。`
      : `指标“${metric}”没有可查看记录的部分“${part}”。请选择它的某个部分。`,
  'records/unknown-who': ({ actual }) => `漏斗不统计 ${actual}。请指定它的某个数值。`,
  'records/limit': ({ actual, most }) => `每页为 1 至 ${most} 条记录，而不是 ${actual}。`,
  'records/bad-cursor': () => '列表中的这个位置已失效。请按相同的顺序从第一页重新开始。',
  'adapter/no-run': () => '适配器既没有“run”也没有“answer”。请传入实现了其中之一的适配器。',
  'adapter/bad-result': ({ reason }) => `适配器的结果与计划不符：${said(reason)}。请用测试套件检查适配器。`,
  // Documents
  'document/unknown-dataset': ({ dataset, ...names }) => `没有数据集“${dataset}”。${hint(names)}`,
  'document/unknown-field': ({ dataset, field, ...names }) => `数据集“${dataset}”没有字段“${field}”。${hint(names)}`,
  'document/unknown-metric': ({ metric, ...names }) => `没有指标“${metric}”。${hint(names)}`,
  'document/unknown-dimension': ({ dimension, ...names }) => `没有维度“${dimension}”。${hint(names)}`,
  'document/unknown-parameter': ({ parameter, ...names }) => `没有参数“${parameter}”。${hint(names)}`,
  'document/unknown-funnel': ({ funnel, ...names }) => `没有漏斗“${funnel}”。${hint(names)}`,
  'document/unknown-stage': ({ funnel, stage, ...names }) => `漏斗“${funnel}”没有阶段“${stage}”。${hint(names)}`,
  'document/duplicate-id': ({ id }) => `“${id}”出现了两次。请为其中一个换一个标识。`,
  'document/name-taken': ({ name }) => `“${name}”既是参数又是指标，公式无法区分。请为其中一个换一个标识。`,
  'document/field-type': ({ dataset, field, expected, actual }) =>
    `数据集“${dataset}”的字段“${field}”类型是 ${actual}，此处必须是 ${list(expected)}。`,
  'document/convert-stored': ({ field }) =>
    `字段“${field}”是查找或计算得到的，只有存储的金额可以换算。请换算其来源金额。`,
  'document/rates-without-currency': ({ dataset, field }) =>
    `数据集“${dataset}”没有说明汇率属于哪种货币。请为它添加字段“${field}”，或用货币作主键。`,
  'document/lookup-and-formula': ({ field }) => `字段“${field}”同时有查找和公式。请去掉其中一个。`,
  'document/lookup-key-type': ({ by, actual, dataset, key, expected }) =>
    `“${by}”的类型是 ${actual}，而数据集“${dataset}”的主键“${key}”类型是 ${expected}，因此什么也查不到。`,
  'document/lookup-type': ({ field, actual, expected }) =>
    `字段“${field}”的类型是 ${actual}，而它查找的内容类型是 ${expected}。请使两者一致。`,
  'document/dimension-types': ({ dimension, types }) =>
    `维度“${dimension}”的字段类型不一致：${list(types)}。它们的值不会落入同一组。`,
  'document/band-order': () => '区间的上限低于下限。请把较小的数值放在前面。',
  'document/parameter-bounds': ({ parameter, min, max }) =>
    `参数“${parameter}”最小为 ${min}、最大为 ${max}，没有合适的值。`,
  'document/no-entity': ({ funnel, dataset }) =>
    `漏斗“${funnel}”读取的数据集“${dataset}”没有主键。请设置主键，或指明哪个字段是实体。`,
  'document/example-value': ({ dataset, field, expected, actual }) =>
    `数据集“${dataset}”的字段“${field}”类型为 ${expected}，不能是 ${actual}。请换一个值，或留空。`,
  'document/example-calculated': ({ dataset, field }) =>
    `数据集“${dataset}”的字段“${field}”由查找或公式得出，此处填写的值不会被读取。请删除它，改填它所依据的字段。`,
  'document/example-expect': ({ expected, actual }) =>
    `示例期望得到 ${actual}，但该指标的结果是${kind(expected)}。请改为这种值；若应缺失，请留空。`,
  'document/never-holds': () => '该条件永远不会成立。请修改或删除。',
  'document/unreachable-stage': ({ stage }) => `没有任何流转通向阶段“${stage}”。请连接或删除它。`,
  'document/dead-end': ({ stage }) =>
    `从阶段“${stage}”无法继续前进。请连接下一阶段，或将其设为赢单、输单、暂缓或不合格。`,
  'document/no-win': ({ funnel }) => `漏斗“${funnel}”中没有通向赢单阶段的路径。请添加或连接一个。`,
  'document/no-loss': ({ funnel }) =>
    `在漏斗“${funnel}”中，除了赢单无法离开，失败的会一直处于进行中。请添加一个输单或暂缓阶段，或连接已有的。`,
  'document/overlapping-signals': ({ stage, other }) =>
    `凭此规则进入阶段“${stage}”的每一行数据，都会同时进入“${other}”。请缩小其中一条规则的范围，或选择另一个日期。`,
  'document/signal-twice': ({ stage, rule, other }) =>
    `阶段“${stage}”的规则 ${rule} 找到的数据行，其规则 ${other} 都能找到。请删除它，或修改其条件。`,
  'document/empty-signal': ({ stage }) =>
    `阶段“${stage}”的一条规则在数据中找不到任何行，因此没有对象凭它进入。请检查其条件和日期。`,
  'document/overlapping-rows': ({ stage, other, count }) =>
    `有 ${count} 行数据同时进入阶段“${stage}”和“${other}”。请缩小其中一条规则的范围。`,
  'document/missing-translation': ({ text, locales }) =>
    `“${text}”还没有${list(locales)}的文字。请补上，否则会以其他语言显示。`,
  'document/more-translations': ({ count }) =>
    `还有 ${count} 处文字没有写全文档的各种语言。前面的已列出，请先补上它们。`,
  'document/no-signal': ({ stage }) => `没有任何信号表示进入阶段“${stage}”，因此它始终为空。请指明哪些数据行表示进入。`,
  'document/no-transitions': ({ funnel }) => `漏斗“${funnel}”的阶段没有连接，无法计算阶段之间的转化。请连接它们。`,
  'document/probability-falls': ({ from, to, before, after }) =>
    `从“${from}”前进到“${to}”时，赢单概率却从 ${before} 降到 ${after}。`,
  'document/unknown-icon': ({ icon, closest }) =>
    `阶段没有名为“${icon}”的图标。${closest ? `您是否想用“${closest}”？` : '请在阶段设置中选择一个。'}`,
  'document/two-groups': ({ stage, first, group }) =>
    `阶段“${stage}”同时属于分组“${first}”和“${group}”。请将其移出其中一个。`,
  'document/empty-group': ({ group }) => `分组“${group}”没有阶段，因此不会显示。请删除它，或放入阶段。`,
  'document/transition-twice': ({ from, to }) => `“${from}”与“${to}”以同样的方式连接了两次。请删除其中一个。`,
  'document/transition-loop': ({ stage }) => `有一个流转从阶段“${stage}”指向它自身。请删除。`,
  'document/transition-kind': ({ kind, from }) =>
    kind === 'handoff'
      ? `从“${from}”开始的移交仍在同一漏斗内。请指定另一漏斗的阶段，或改用其他类型。`
      : `只有移交可以进入另一漏斗，而从“${from}”开始的流转类型是“${kind}”。请改为移交。`,
  'document/path-kind': ({ stage, kind }) => `阶段“${stage}”的类型是 ${kind}，不能作为路径的步骤。请将其移除。`,
  'document/path-twice': ({ stage }) => `阶段“${stage}”在路径中出现了两次。请移除其中一个。`,
  'document/path-optional': ({ funnel }) =>
    `漏斗“${funnel}”按序列计数，但路径中的每个步骤都是可选的。请至少将其中一个设为必需。`,
  'document/window-missing': ({ funnel }) =>
    `漏斗“${funnel}”按序列计数，需要时间窗口。请指明各步骤须在多长时间内完成。`,
  'document/exclude-order': ({ after, before }) =>
    `排除条件位于两个步骤之间，但“${after}”并不在“${before}”之前。请对调。`,
  'document/exclude-optional': ({ stage }) => `排除条件不能依据可选步骤“${stage}”。请选择必需的步骤。`,
  'document/exclude-off-path': ({ stage }) =>
    `排除条件位于路径的两个步骤之间，而“${stage}”不在路径上。请选择路径中的步骤，或将该阶段加入路径。`,
  'document/exclude-unordered': () => '无序漏斗不支持排除条件。请删除它们，或选择一种顺序。',
  'document/placeholder': ({ name, ...names }) => `消息中有 {${name}}，但没有同名的值。${hint(names)}`,
  'document/widget-needs': ({ widget, type, property }) => `组件“${widget}”的类型是 ${type}，需要指定 ${property}。`,
  'document/widget-overlap': ({ widget, other }) => `组件“${widget}”遮住了组件“${other}”。请移动其中一个。`,
  'document/widget-outside': ({ widget }) => `组件“${widget}”超出了看板的 12 列。请移动它或缩小宽度。`,
  'adapter/field-type': ({ dataset, field, expected, actual }) =>
    `数据集“${dataset}”的字段“${field}”在文档中类型是 ${expected}，在数据源中是 ${actual}。请使两者一致。`,
  'document/lookup-without-key': ({ dataset, field }) =>
    `字段“${field}”要在数据集“${dataset}”中查找，但该数据集没有主键。请为它设置主键。`,
  'document/metric-cycle': ({ path }) => `指标互相引用成环：${arrows(path)}。请从其中一个公式中去掉下一个指标。`,
  'document/unfinished-metric': ({ metric }) => `指标“${metric}”还没有公式。请选择一种计算方式，或写出公式。`,
  'document/field-cycle': ({ path }) => `字段互相引用成环：${arrows(path)}。请从其中一个公式或查找中去掉下一个字段。`,
  // Designer
  'document/host-check': ({ message }) => String(message),
  'document/host-check-failed': ({ reason }) =>
    `本应用的一项检查失败：${said(reason)}。文档可能存在未显示的问题，请告知应用的维护者。`,
  'designer/not-found': ({ part, id }) => `文档中没有 ${part} “${id}”，可能刚被删除：请另选一个，或撤销。`,
  'designer/id-taken': ({ id }) => `标识“${id}”属于或曾属于其他部分，标识不会重复使用。请另选一个。`,
  'designer/too-many-widgets': ({ limit }) => `一个看板最多有 ${limit} 张卡片。请减少数量，或使用其他看板。`,
  'designer/too-many-stages': ({ limit }) => `一个漏斗最多有 ${limit} 个阶段。请减少粘贴的数量，或粘贴到其他漏斗。`,
  'designer/patch-failed': ({ reason }) => `该修正已不适用于当前文档：${said(reason)}。请重新检查后使用新的修正。`,
  'designer/save-failed': ({ reason }) => `草稿未能保存：${said(reason)}。请重试，或导出文档以保留您的工作。`,
  'designer/publish-failed': ({ reason }) => `未能发布：${said(reason)}。草稿已保留，请重试。`,
  'designer/publish-errors': ({ count }) => `还有 ${count} 个错误，无法发布。请在问题列表中修正。`,
};
