import type { Translation } from '@weir/ui';
import type { en } from './en.js';

/** What the canvas says of what is arranged, copied, found and grouped on it, in simplified Chinese. */
export const zhCN: Translation<typeof en> = {
  'canvas.group': '分组',
  'canvas.group-role': '阶段分组',
  'canvas.group-label': '{ $title }，{ $count } 个阶段',
  'canvas.copy': '复制',
  'canvas.cut': '剪切',
  'canvas.paste': '粘贴',
  'canvas.duplicate': '创建副本',
  'canvas.align': `{ $alignment ->
    [left] 左对齐
    [center] 水平居中对齐
    [right] 右对齐
    [top] 顶端对齐
    [middle] 垂直居中对齐
   *[bottom] 底端对齐
  }`,
  'canvas.distribute': `{ $axis ->
    [horizontal] 横向等距分布
   *[vertical] 纵向等距分布
  }`,
  'canvas.tidy': `{ $layout ->
    [right] 从左到右整理
    [down] 从上到下整理
   *[stair] 按阶梯整理
  }`,
  'canvas.layouts': '整理方式',
  'canvas.make-group': '编组',
  'canvas.rename-group': '重命名分组',
  'canvas.join-group': '移入“{ $group }”',
  'canvas.joined': '已移入分组“{ $group }”：{ $stages }。',
  'canvas.left-group': '已移出分组：{ $stages }。',
  'canvas.leave-group': '移出分组',
  'canvas.ungroup': '取消编组',
  'canvas.group-color': '分组颜色',
  'canvas.color': '颜色 { $number }',
  'canvas.no-color': '无颜色',
  'canvas.arrange': '排列',
  'canvas.find': '查找阶段',
  'canvas.find-what': '阶段名称',
  'canvas.found': `{ $count ->
    [0] 未找到
   *[other] 第 { $place } 个，共 { $count } 个
  }`,
  'canvas.next': '下一个',
  'canvas.previous': '上一个',
  'canvas.close': '关闭',
  'canvas.show-selection': '缩放到所选内容',
  'canvas.snap': '对齐网格和其他阶段',
  'canvas.frame-help': '按 Enter 选择分组中的阶段，按 F2 重命名，按 Shift F10 打开菜单。',
};
