import type { Translation } from '@weir/ui';
import { commandsZhCN } from './commands-zh-CN.js';
import type { en } from './en.js';

export const zhCN = {
  ...commandsZhCN,

  // Kinds
  'designer.kind': `{ $kind ->
    [open] 在途
    [won] 赢单
    [lost] 输单
    [parked] 暂缓
    [disqualified] 不合格
   *[other] { $kind }
  }`,
  'designer.count-word': `{ $kind ->
    [won] 赢单
    [lost] 输单
    [parked] 暂缓
    [disqualified] 不合格
    [optional] 到达
   *[open] 在途
  }`,
  'designer.optional-step': '可选',
  'designer.transition-kind': `{ $kind ->
    [advance] 推进
    [lose] 流失
    [recycle] 回流
    [handoff] 移交
   *[other] { $kind }
  }`,

  // What was done
  'designer.done': '已完成：{ $what }',
  'designer.undone': '已撤销：{ $what }',
  'designer.redone': '已重做：{ $what }',

  // Canvas
  'designer.canvas': '{ $funnel } 的流程图',
  'designer.stage': '阶段',
  'designer.transition': '流转',
  'designer.new-stage': `{ $kind ->
    [won] 赢单
    [lost] 输单
    [parked] 暂缓
    [disqualified] 不合格
   *[open] 新阶段
  }`,
  'designer.copy-of': '{ $title }（副本）',
  'designer.value-type': `{ $type ->
    [string] 文本
    [number] 数值
    [boolean] 是或否
    [date] 日期
    [datetime] 日期时间
   *[other] { $type }
  }`,
  'designer.name': '名称',
  'designer.insert': '在此插入阶段',
  'designer.minimap': '流程图概览',
  'designer.archived': '已归档',
  'designer.overdue': '{ $count } 个超期',
  'designer.no-limit': '无时限',
  'designer.limit-of': '时限 { $limit }',
  'designer.back': '退回 { $count }',
  'designer.titled-figure': '{ $title }：{ $figure }',
  'designer.enters-at': '进入“{ $stage }”',
  'designer.transition-label': '{ $kind }：从“{ $from }”到“{ $to }”',
  'designer.stage-help':
    '按回车键选中阶段，再按一次显示设置。方向键移动所选内容，同时按 Shift 移动更远。F2 重命名，加号在其后添加阶段，Delete 删除，Shift+F10 打开菜单。',
  'designer.transition-help': '按回车键选中流转，再按一次显示设置。加号插入阶段，Delete 删除，Shift+F10 打开菜单。',
  'designer.moved': `{ $way ->
    [up] 已上移
    [right] 已右移
    [down] 已下移
    [left] 已左移
   *[other] 已移动
  }，位置 { $x }，{ $y }`,
  'designer.tool-select': '选择',
  'designer.tool-pan': '平移',
  'designer.tools': '工具',
  'designer.tidy': '整理布局',
  'designer.add': '添加',
  'designer.add-stage': '添加阶段',
  'designer.zoom': '缩放',
  'designer.zoom-in': '放大',
  'designer.zoom-out': '缩小',
  'designer.fit': '显示全部',
  'designer.legend': '线条',
  'designer.live-all': '实时数量，全部时间',
  'designer.live-range': '实时数量，{ $range }',
  'designer.live-loading': '正在统计…',
  'designer.live-failed': '无法统计',
  'designer.live-none': '没有数据源',
  'designer.live-retry': '重新统计',
  'designer.range': `{ $period ->
    [all] 全部时间
    [last-12-months] 最近 12 个月
    [this-year] 今年
    [this-quarter] 本季度
    [this-month] 本月
   *[other] { $period }
  }`,
  'designer.no-stages': '还没有阶段',
  'designer.no-stages-hint': '将阶段拖到此处，或添加第一个阶段。',
  'designer.no-funnels': '还没有漏斗',
  'designer.no-funnels-hint': '漏斗就是客户一步步走过的路径。',
  'designer.add-funnel': '添加漏斗',
  'designer.new-funnel': '新漏斗',

  // Menus on the canvas
  'designer.menu': '操作',
  'designer.settings-of': '设置',
  'designer.rename': '重命名',
  'designer.add-after': '在其后添加阶段',
  'designer.connect-to': '连接到…',
  'designer.hand-off-to': '移交到…',
  'designer.duplicate': '创建副本',
  'designer.delete': '删除',
  'designer.restore': '恢复',
  'designer.select-all': '全选',
  'designer.kept-archived': '“{ $title }”仍被{ $users }使用，因此已归档。',
  'designer.on-board': '“{ $title }”已在看板“{ $board }”上。',
  'designer.show-board': '查看看板',

  // Fields
  'designer.not-a-number': '请输入数字。',
  'designer.at-least': '不能小于 { $min }。',
  'designer.at-most': '不能大于 { $max }。',
  'designer.above': '必须大于 { $min }。',
  'designer.not-written': '还没有这种语言的文字',
  'designer.add-language': '添加语言',
  'designer.none': '无',
  'designer.days': '天',
  'designer.hours-short': '小时',
  'designer.not-there': '{ $name }（已不存在）',

  // Panel
  'designer.panel': '设置',
  'designer.funnel': '漏斗',
  'designer.from-to': '{ $from } → { $to }',
  'designer.selected-count': `{ $stages ->
    [0] { $transitions } 条流转
   *[other] { $transitions ->
      [0] { $stages } 个阶段
     *[other] { $stages } 个阶段，{ $transitions } 条流转
    }
  }`,
  'designer.kind-of-stage': '类型',
  'designer.kind-choice': `{ $kind ->
    [open] 在途：仍在路上
    [won] 赢单：已成功
    [lost] 输单：已失败
    [parked] 暂缓：等待再次跟进
    [disqualified] 不合格：从不符合条件
   *[other] { $kind }
  }`,
  'designer.probability': '赢率',
  'designer.target-conversion': '目标转化率',
  'designer.limit': '时限',
  'designer.enters-when': '{ $entity }进入的条件',
  'designer.somebody': '对象',
  'designer.rule': '规则',
  'designer.rule-number': '规则 { $number }',
  'designer.delete-rule': '删除规则 { $number }',
  'designer.no-rules': '还没有对象进入此阶段。请添加规则，说明哪些行会进入。',
  'designer.no-datasets': '没有可选的数据。请先导入数据。',
  'designer.rows-of': '数据行来自',
  'designer.on-date': '日期',
  'designer.where': '条件',
  'designer.every-row': '每一行',
  'designer.named-by': '对象标识',
  'designer.key-field': '主键：{ $key }',
  'designer.key-of-dataset': '数据行的主键',
  'designer.only-first': '仅首次',
  'designer.field': '字段',
  'designer.leads-to': '通往',
  'designer.delete-way': '删除到“{ $stage }”的流转',
  'designer.hand-off-into': '移交到“{ $funnel }”',
  'designer.checklist': '检查清单',
  'designer.item': '检查项',
  'designer.new-item': '新检查项',
  'designer.required': '必需',
  'designer.delete-named': '删除“{ $name }”',
  'designer.roles': '角色',
  'designer.role': '角色',
  'designer.new-role': '新角色',
  'designer.hours-of': '{ $name }的工时',
  'designer.kind-of-transition': '类型',
  'designer.transition-choice': `{ $kind ->
    [advance] 推进：前进一步
    [lose] 流失：离开
    [recycle] 回流：重新回来
    [handoff] 移交：进入另一个漏斗
   *[other] { $kind }
  }`,
  'designer.label': '标签',
  'designer.only-where': '仅当',
  'designer.named-there-by': '在对方漏斗中的标识',
  'designer.same-entity': '相同',
  'designer.handoff-hint': '此后进入对方阶段的，计为移交。',
  'designer.moves-through': '流转的对象',
  'designer.value': '金额',

  // Problems
  'designer.problems': '问题',
  'designer.errors': '{ $count } 个错误',
  'designer.warnings': '{ $count } 个警告',
  'designer.notes': '{ $count } 个提示',
  'designer.severity': `{ $severity ->
    [error] 错误
    [warning] 警告
   *[other] 提示
  }`,
  'designer.no-problems': '未发现问题',
  'designer.mend-errors': '修正错误后才能发布',
  'designer.name-part': '{ $name }，{ $part }',
  'designer.part': `{ $part ->
    [enters] 规则
    [limit] 时限
    [probability] 赢率
    [target] 目标
    [checklist] 检查清单
    [roles] 角色
    [formula] 公式
    [value] 金额
    [counting] 计数方式
    [path] 路径
    [targets] 目标
    [drivers] 驱动因素
    [examples] 示例
    [kind] 类型
    [icon] 图标
    [groups] 分组
   *[other] {""}
  }`,
  'designer.list': `{ $list ->
    [settings] 设置
    [datasets] 数据集
    [dimensions] 维度
    [parameters] 参数
    [insights] 建议
    [boards] 看板
   *[other] 文档
  }`,

  // Rail
  'designer.find': '查找漏斗或阶段',
  'designer.funnels': '漏斗',
  'designer.stages-of': '“{ $funnel }”的阶段',
  'designer.nothing-found': '没有与“{ $search }”匹配的内容。',
  'designer.add-to-drawing': '添加到流程图',
  'designer.palette-hint-before': '拖动，或按',
  'designer.palette-hint-after': '添加到所选阶段之后。',

  // Metrics
  'designer.metrics': '指标',

  // Around it all
  'designer.pages': '页面',
  'designer.boards': '看板',
  'designer.draft': '草稿',
  'designer.published': '已发布',
  'designer.saving': '正在保存…',
  'designer.opening': '正在打开…',
  'designer.saved-at': '{ $time } 已保存',
  'designer.redo': '重做',
  'designer.undo-what': '{ $name }：{ $what }',
  'designer.more': '文档',
  'designer.export': '导出为 JSON',
  'designer.import': '导入 JSON…',
  'designer.document-settings': '文档设置',
  'designer.publish': '发布…',
  'designer.publishing': '正在发布…',
  'designer.published-now': '已发布。',
  'designer.imported': '已导入“{ $name }”。',
  'designer.not-imported': '文件未能导入',
  'designer.not-imported-hint': '您的文档保持不变。文件中的问题如下：',
  'designer.select-first': '请先选择要移交的阶段。',
  'designer.time-zone': '时区',
  'designer.week-start': '一周开始于',
  'designer.weekday': `{ $day ->
    [sunday] 星期日
    [saturday] 星期六
   *[monday] 星期一
  }`,
  'designer.fiscal-year-start': '财年开始于',
  'designer.currency': '货币',
} satisfies Translation<typeof en>;
