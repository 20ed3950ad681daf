import type { Message, MessageCode, MessageParam, MessageParams } from './describe.js';

const list = (value: MessageParam): string => (Array.isArray(value) ? value.join('、') : String(value));
const hint = ({ closest }: MessageParams): string => (closest ? `您是不是想写“${closest}”？` : '');

/** Every sentence that Weir's data packages say, in simplified Chinese. */
export const zhCN: Readonly<Record<MessageCode, Message>> = {
  'schema/not-an-object': () => 'Weir 文档必须是一个 JSON 对象。请加载从设计器导出的文件。',
  'schema/not-json': ({ reason }) => `这不是有效的 JSON：${reason}。请加载从设计器导出的文件。`,
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
  'elements/name-taken': ({ name, present, wanted }) =>
    `元素 <${name}> 已由版本 ${present} 注册，版本 ${wanted} 不能再用这个名称。一个页面请只加载一个版本的 Weir。`,
  'adapter/aborted': () => '查询在得到结果之前已取消。',
  'adapter/failed': ({ reason }) => `数据源出错：${reason}。请重试，或检查适配器。`,
  'adapter/unsupported': ({ node }) => `该数据源无法计算“${node}”，请改用其他适配器。`,
  'adapter/unknown-dataset': ({ dataset, closest }) => `数据源中没有数据集“${dataset}”。${hint({ closest })}`,
  'adapter/unknown-field': ({ dataset, field, closest }) =>
    `数据源的数据集“${dataset}”中没有字段“${field}”。${hint({ closest })}`,
  'adapter/context-required': () => '该适配器需要上下文（租户和用户），但没有收到。请传入 `context`。',
  'store/conflict': ({ id, revision, ifRevision }) =>
    `“${id}”已在别处修改：${revision ? `已存修订 ${revision}` : '存储中已无内容'}，您的修改${ifRevision ? `基于 ${ifRevision}` : '是新建的'}。请重新加载，或以其他名称保存。`,
  'store/not-found': ({ id }) => `没有存储名为“${id}”的文档。`,
  'store/blocked': ({ name }) => `另一个标签页正在使用“${name}”的旧版本。请关闭或刷新本应用的其他标签页，然后重试。`,
  'store/newer-version': ({ name }) => `“${name}”由本应用的更新版本写入。请刷新页面以获取新版本。`,
  'store/full': ({ name }) => `浏览器没有空间保存“${name}”。请释放设备空间或清除本网站的数据，然后重试。`,
  'store/unavailable': ({ name }) => `浏览器不允许此页面保存“${name}”。请允许本网站存储数据，或改用其他存储。`,
  'store/failed': ({ name, reason }) => `“${name}”无法读取或写入：${reason}。请刷新页面后重试。`,
  // Formulas
  'time/unknown-zone': ({ zone, closest }) => `“${zone}”不是 IANA 时区，例如“Asia/Shanghai”。${hint({ closest })}`,
};
