import type { Random } from './random.js';

export type ExampleLocale = 'en' | 'zh-CN';

export interface Seller {
  readonly name: string;
  readonly team: string;
  readonly region: string;
  /** Factor on the odds of getting a deal one stage further. */
  readonly skill: number;
  /** Factor on the number of visits. */
  readonly activity: number;
  /** Share of the deals. */
  readonly weight: number;
}

interface Team {
  readonly team: string;
  readonly regions: readonly string[];
  readonly sellers: number;
  readonly skill: number;
}

const TEAMS: readonly Team[] = [
  { team: 'east', regions: ['shanghai', 'hangzhou', 'nanjing'], sellers: 10, skill: 1.15 },
  { team: 'south', regions: ['shenzhen', 'guangzhou'], sellers: 8, skill: 1.05 },
  { team: 'north', regions: ['beijing', 'tianjin'], sellers: 8, skill: 1.0 },
  { team: 'west', regions: ['chengdu', 'xian'], sellers: 5, skill: 0.92 },
  { team: 'central', regions: ['wuhan', 'changsha'], sellers: 5, skill: 0.8 },
];

const FAMILY_NAMES = 'Li 李,Wang 王,Zhang 张,Liu 刘,Chen 陈,Yang 杨,Zhao 赵,Huang 黄,Zhou 周,Wu 吴,Xu 徐,Sun 孙'.split(
  ',',
);
const GIVEN_NAMES = 'Wei 伟,Fang 芳,Na 娜,Min 敏,Jing 静,Lei 磊,Yan 艳,Tao 涛,Ming 明,Juan 娟'.split(',');
const COMPANY_NAMES =
  'Hongda 鸿达,Xinyuan 新源,Jiahe 嘉禾,Tianrui 天睿,Hengtong 恒通,Ruifeng 瑞丰,Qiming 启明,Yuntian 云天,Deshun 德顺,Guanghe 光合,Lanhai 蓝海,Mingde 明德,Pengcheng 鹏程,Senlin 森林,Wanli 万里,Xiangyu 翔宇,Yihe 怡和,Zhongxing 众兴,Anhua 安华,Boyuan 博远,Changfeng 长风,Dongfang 东方,Fuyuan 福源,Haoyu 浩宇,Jinghua 菁华,Kangtai 康泰,Longteng 龙腾,Nanfeng 南风,Qinghe 清河,Shengshi 盛世,Taihe 泰和,Xingchen 星辰'.split(
    ',',
  );
const INDUSTRIES =
  'Machinery 机械,Electronics 电子,Foods 食品,Textiles 纺织,Logistics 物流,Pharma 医药,Retail 零售,Energy 能源,Chemicals 化工,Auto Parts 汽配,Furniture 家居,Packaging 包装,Optics 光电,Instruments 仪器,Education 教育,Software 软件,Materials 材料,Appliances 电器,Shipping 航运,Agriculture 农业,Steel 钢铁,Printing 印务,Hotels 酒店,Toys 玩具,Ceramics 陶瓷,Paper 纸业,Tools 工具,Plastics 塑料,Cables 线缆,Pumps 泵业,Valves 阀门,Bearings 轴承'.split(
    ',',
  );

/** Each person and company has a Latin and a Chinese name: "Li 李". The last word is the Chinese one. */
function inLocale(names: readonly string[], locale: ExampleLocale): string {
  const parts = names.map((name) => {
    const gap = name.lastIndexOf(' ');
    return locale === 'zh-CN' ? name.slice(gap + 1) : name.slice(0, gap);
  });
  return parts.join(locale === 'zh-CN' ? '' : ' ');
}

/** Sellers of five teams; teams differ in skill, and so do the people in each. */
export function hireSellers(random: Random, locale: ExampleLocale): Seller[] {
  const names = shuffledNames(random, FAMILY_NAMES, GIVEN_NAMES, locale);
  return TEAMS.flatMap(({ team, regions, sellers, skill }) =>
    Array.from({ length: sellers }, (): Seller => {
      const talent = random.logNormal(1, 0.08);
      return {
        name: names.next(),
        team,
        region: random.pick(regions),
        skill: skill * talent,
        activity: talent * random.logNormal(1, 0.15),
        weight: random.between(0.7, 1.3),
      };
    }),
  );
}

/** When each seller was hired: before the data starts. */
export function hiringDays(random: Random, sellers: readonly Seller[], from: number): number[] {
  return sellers.map(() => from - random.whole(60, 2_400));
}

/** An endless supply of company names, each given once. */
export function companyNames(random: Random, locale: ExampleLocale): { next(): string } {
  return shuffledNames(random, COMPANY_NAMES, INDUSTRIES, locale);
}

function shuffledNames(random: Random, first: readonly string[], second: readonly string[], locale: ExampleLocale) {
  const names = first.flatMap((a) => second.map((b) => inLocale([a, b], locale)));
  for (let last = names.length - 1; last > 0; last--) {
    const other = random.whole(0, last);
    [names[last], names[other]] = [names[other] ?? '', names[last] ?? ''];
  }
  let given = 0;
  return {
    next(): string {
      const round = Math.floor(given / names.length) + 1;
      const name = names[given++ % names.length] ?? '';
      return round === 1 ? name : `${name} ${round}`;
    },
  };
}
