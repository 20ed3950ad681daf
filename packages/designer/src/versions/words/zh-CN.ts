import type { en } from './en.js';
import { propertyNamesZh } from './property-names-zh-CN.js';

export const zhCN: Readonly<Record<keyof typeof en, string>> = {
  // Parts of a document
  'versions.part': `{ $kind ->
    [dataset] 数据“{ $name }”
    [field] 字段“{ $name }”
    [dimension] 维度“{ $name }”
    [parameter] 参数“{ $name }”
    [funnel] 漏斗“{ $name }”
    [stage] 阶段“{ $name }”
    [transition] 流转“{ $name }”
    [group] 分组“{ $name }”
    [metric] 指标“{ $name }”
    [insight] 建议“{ $name }”
    [board] 看板“{ $name }”
    [widget] 卡片“{ $name }”
   *[document] 文档
  }`,
  'versions.from-to': '{ $from } → { $to }',
  'versions.whole': `{ $kind ->
    [added] 已新增
    [removed] 已移除
    [archived] 已归档
    [restored] 已恢复
   *[changed] 已更改
  }`,
  'versions.with-stages': '含 { $count } 个阶段',

  // Properties
  'versions.property': propertyNamesZh,
  'versions.in-language': '{ $what }（{ $language }）',
  'versions.of-item': '{ $list }“{ $item }”的{ $what }',
  'versions.of-number': '{ $list } { $number } 的{ $what }',
  'versions.order-of': '{ $what }的顺序',

  // Values
  'versions.change': '{ $what } { $before } → { $after }',
  'versions.nothing': '无',
  'versions.yes': '是',
  'versions.no': '否',
  'versions.text': '“{ $text }”',
  'versions.empty-text': '空',
  'versions.moved': '{ $what }已移动',
  'versions.count': '{ $count } 项',
  'versions.good': `{ $good ->
    [higher] 越高越好
    [lower] 越低越好
   *[other] { $low } 到 { $high }
  }`,
  'versions.value': `{ $value ->
    [monday] 星期一
    [saturday] 星期六
    [sunday] 星期日
    [number] 数字
    [percent] 百分比
    [currency] 金额
    [standard] 完整
    [compact] 缩写
    [info] 提示
    [warning] 警告
    [critical] 严重
    [day] 日
    [week] 周
    [month] 月
    [quarter] 季度
    [year] 年
    [this-week] 本周
    [last-week] 上周
    [this-month] 本月
    [last-month] 上月
    [this-quarter] 本季度
    [last-quarter] 上季度
    [this-year] 今年
    [last-year] 去年
    [last-7-days] 最近 7 天
    [last-30-days] 最近 30 天
    [last-90-days] 最近 90 天
    [last-12-months] 最近 12 个月
    [last-24-months] 最近 24 个月
    [all] 全部时间
    [prior-period] 上一周期
    [prior-year] 上一年
    [none] 无
    [horizontal] 横向
    [vertical] 纵向
    [ordered] 按顺序
    [strict] 按顺序且中间无其他事件
    [unordered] 任意顺序
    [first] 首次
    [entry] 进入的记录
    [activity] 发生的活动
    [history] 历史
    [sequence] 序列
    [string] 文本
    [boolean] 是或否
    [date] 日期
    [datetime] 日期时间
    [period] 周期
   *[other] { $value }
  }`,
  'versions.signal': '{ $rows }，按{ $date }',
  'versions.signal-where': '{ $rows }，按{ $date }，条件为{ $when }',
  'versions.line': '{ $place }：{ $change }',

  // Comparing
  'versions.moved-on-drawing': '另有 { $count } 处仅移动了在图上或看板上的位置。',
  'versions.same': '两者内容相同。',
  'versions.as-list': '列表',
  'versions.as-drawing': '图',
  'versions.shown-as': '显示方式',
  'versions.no-drawing': '没有漏斗的图发生变化。',
  'versions.mark': `{ $mark ->
    [added] 新增
    [removed] 已移除
    [archived] 已归档
    [restored] 已恢复
   *[changed] 已更改
  }`,
  'versions.differences': `{ $count ->
    [0] 没有差异
   *[other] { $count } 处差异
  }`,

  // Versions
  'versions.menu': '版本…',
  'versions.heading': '版本',
  'versions.list': '版本，最新的在前',
  'versions.loading': '正在读取版本…',
  'versions.none': '还没有版本',
  'versions.none-hint': '您发布的或命名保存的内容都保存在这里，可以随时恢复。',
  'versions.failed': '无法读取版本：{ $reason }',
  'versions.published': '已发布',
  'versions.draft': '草稿',
  'versions.unnamed': `{ $state ->
    [published] 已发布的版本
   *[draft] 草稿
  }`,
  'versions.by': '{ $time }，{ $user }',
  'versions.show-drafts': '显示其间的草稿',
  'versions.save-as': '将当前内容保存为',
  'versions.name-placeholder': '例如：展会之前',
  'versions.save': '保存版本',
  'versions.saved': '已保存“{ $name }”。',
  'versions.compare': '比较对象',
  'versions.to-now': '与当前内容',
  'versions.to-previous': '与前一版本',
  'versions.first': '它之前没有版本。',
  'versions.restore': '恢复此版本',
  'versions.restored': '已恢复“{ $name }”。',
  'versions.is-now': '这就是当前的内容。',

  // Two who change the same
  'versions.conflict': `{ $who ->
    [none] 此文档已于 { $time } 在别处保存，与您的内容不同。
   *[other] { $who } 已于 { $time } 在别处保存了此文档，与您的内容不同。
  }`,
  'versions.unread': '其他人刚刚更改了此文档。在您选择之前，您的内容不会被保存。',
  'versions.unsaved-kept': '在您选择之前，这里不会保存任何内容。',
  'versions.take-theirs': '采用对方的',
  'versions.keep-mine': '保留我的',
  'versions.see-difference': '查看差异',
  'versions.conflict-heading': '我的与对方的',
  'versions.conflict-hint':
    '划掉的是对方的内容，旁边是您的内容。无论如何选择，另一份都会保留在版本中，或可以通过撤销找回。',

  // After a crash
  'versions.found': '您在 { $time } 输入的内容没有保存成功，现在仍在这里。',
  'versions.take-found': '从它继续',
  'versions.drop-found': '不再需要',
  'versions.found-heading': '未保存的内容',
  'versions.found-hint': '划掉的是已保存的内容，旁边是您输入的内容。',

  // Publishing
  'versions.publish-question': '发布“{ $title }”？',
  'versions.publish-first': '这是首次发布。发布后，所有人看到的就是现在的内容。',
  'versions.publish-hint': '发布后，所有人看到的就是现在的内容。您可以继续编辑下一份草稿。',
  'versions.publish-name': '此版本的名称（可选）',
  'versions.publish-now': '发布',
  'versions.nothing-new': '与已发布的内容相同。',
  'versions.changes-since': '与已发布的内容有 { $count } 处差异',
  'versions.touches': '影响范围',
  'versions.touches-nothing': '没有数值会发生变化。',
  'versions.touched-metrics': '{ $count } 个指标的数值可能变化',
  'versions.touched-boards': '{ $count } 个看板会显示这些变化',
  'versions.touched-insights': '{ $count } 条建议的出现时机可能变化',
  'versions.touched-records': '当前处于其中的记录',
  'versions.records-in': '{ $stage }（{ $funnel }）',
  'versions.counting': '正在计数…',
  'versions.not-counted': '未计数：{ $reason }',

  // Who may what
  'versions.no-values': '您无权查看数值',
  'versions.no-values-hint': '您可以编辑模型；谁能查看数值由此应用的管理者决定。',
  'versions.may-not-publish': '您无权发布',
  'versions.review': '待审阅的更改',
  'versions.review-none': '与已发布的内容相同。',
  'versions.review-first': '尚未发布过：全部内容都是新的。',
};
